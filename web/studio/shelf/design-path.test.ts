import { designKeyOf, designPath, isDesignKey } from './design-path';

describe('names of designs in addresses', () => {
  it('come from the Vietnamese title, without marks', () => {
    expect(designKeyOf('Diễn tập chữa cháy, cứu nạn năm 2026')).toBe('dien-tap-chua-chay-cuu-nan-nam-2026');
    expect(designKeyOf('Đơn đề nghị')).toBe('don-de-nghi');
  });

  it('begin with a letter and stay short', () => {
    expect(designKeyOf('2026 – Báo cáo')).toBe('bao-cao');
    const long = designKeyOf('Kế hoạch phối hợp bảo đảm an ninh trật tự trường học trên địa bàn tỉnh');
    expect(long.length).toBeLessThanOrEqual(44);
    expect(isDesignKey(long, 'procedure')).toBe(true);
  });

  it('are refused when they are not ours', () => {
    expect(isDesignKey('__proto__', 'form')).toBe(false);
    expect(isDesignKey('', 'form')).toBe(false);
    expect(isDesignKey(`a${'b'.repeat(50)}`, 'procedure')).toBe(false);
    expect(isDesignKey(`a${'b'.repeat(50)}`, 'form')).toBe(true);
  });

  it('lead to the page of their kind', () => {
    expect([designPath('form', 'a'), designPath('procedure', 'b')]).toEqual(['/studio/forms/a', '/studio/procedures/b']);
  });
});
