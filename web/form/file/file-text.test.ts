import { refuseFile, sizeText } from './file-text';

describe('files before they are sent', () => {
  it('writes sizes as people read them', () => {
    expect(sizeText(1, 'vi')).toBe('1 KB');
    expect(sizeText(839_680, 'vi')).toBe('820 KB');
    expect(sizeText(1_468_006, 'vi')).toBe('1,4 MB');
    expect(sizeText(1_468_006, 'en')).toBe('1.4 MB');
  });

  it('refuses the wrong kind, the too large and the empty', () => {
    const pattern = '.pdf,.docx';
    expect(refuseFile({ name: 'Kế hoạch.PDF', size: 10 }, pattern, 100)).toBeNull();
    expect(refuseFile({ name: 'anh.heic', size: 10 }, pattern, 100)).toBe('type');
    expect(refuseFile({ name: 'a.pdf', size: 101 }, pattern, 100)).toBe('size');
    expect(refuseFile({ name: 'a.pdf', size: 0 }, pattern, undefined)).toBe('empty');
    expect(refuseFile({ name: 'a.xyz', size: 1 }, '*', undefined)).toBeNull();
  });
});
