interface Named { key: string; title: { vi: string; en: string } }

export const BLOCK_KEY = 'khoi-';
export const BLOCK_WORDS = { vi: 'Khối', en: 'Block' };

/** What is kept as a block is a form that nobody is asked for. The key alone does not say so: «Khởi tạo hồ sơ» begins like it. */
export const isKeptBlock = ({ key, title }: Named): boolean => key.startsWith(BLOCK_KEY) && title.vi.startsWith(`${BLOCK_WORDS.vi}: `);

/** `Khối: Bảng mô hình` → `Bảng mô hình`, where it is said beside that it is a block. */
export const blockName = (title: string): string => title.replace(/^[^:]+: /, '');
