import { optionsFromLines } from './option-lines';

describe('choices from pasted lines', () => {
  it('are one per line, with keys without marks', () => {
    expect(optionsFromLines('Công an xã\n\n  Ban giám hiệu \r\nĐội tự quản', []).options).toEqual([
      { value: 'congAnXa', label: 'Công an xã' }, { value: 'banGiamHieu', label: 'Ban giám hiệu' }, { value: 'doiTuQuan', label: 'Đội tự quản' },
    ]);
  });

  it('keep what was kept before, so that answers still fit', () => {
    const { options } = optionsFromLines('Mới\nCũ', [{ value: 'old', label: 'Cũ' }]);
    expect(options).toEqual([{ value: 'moi', label: 'Mới' }, { value: 'old', label: 'Cũ' }]);
  });

  it('name doubles and take them once', () => {
    expect(optionsFromLines('A\nB\nA', [])).toEqual({ options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }], doubles: ['A'] });
  });

  it('stop where a definition would be refused', () => {
    expect(optionsFromLines(Array.from({ length: 600 }, (_, index) => `Dòng ${index}`).join('\n'), []).options).toHaveLength(500);
  });
});
