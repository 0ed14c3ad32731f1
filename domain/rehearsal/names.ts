/** Made-up names of a province that does not exist; enough different ones for some hundred schools. */

const places = [
  'An Bình', 'Bình Hòa', 'Cẩm Sơn', 'Đông Hải', 'Gia Lộc', 'Hòa Thuận', 'Khánh An', 'Lạc Sơn', 'Minh Tân', 'Nam Phước', 'Phú Điền', 'Quang Trung', 'Sơn Tây', 'Tân Thành', 'Vĩnh Phú',
  'Xuân Lộc', 'Yên Mỹ', 'Long Thạnh', 'Thạch Bình', 'Kim Sơn',
];
const levels = [['THCS', 'Trường THCS'], ['THPT', 'Trường THPT'], ['TH', 'Trường Tiểu học'], ['THCS', 'Trường THCS Nguyễn Trãi'], ['MN', 'Trường Mầm non']] as const;
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Hữu'];
const given = ['An', 'Bình', 'Châu', 'Dung', 'Giang', 'Hà', 'Hùng', 'Khoa', 'Lan', 'Linh', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Tuấn', 'Vân'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** The name of a commune; from the twenty-first on they are numbered. */
export const communeName = (at: number): string => (at < places.length ? pick(places, at) : `${pick(places, at)} ${Math.floor(at / places.length) + 1}`);

/** A school of a commune: its name and the letters for document symbols. */
export function schoolName(at: number, commune: string): { name: string; abbreviation: string } {
  const [letters, words] = pick(levels, at);
  const initials = commune.split(' ').map((word) => word[0]).join('');
  return { name: `${words} ${commune}`, abbreviation: `${letters}${initials}` };
}

/** A person's name; different numbers give different names for a long time (their lengths have no common divisor). */
export const personName = (at: number): string => `${pick(families, at)} ${pick(middles, at)} ${pick(given, at)}`;
