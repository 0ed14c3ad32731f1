import { withoutMarks } from '../../domain/text/fold-text';
import type { UnitKind } from '../../domain/contracts/records';

/** The fictional province of the demo: no place, school or person of it exists. */
export const PROVINCE = 'tỉnh An Hòa';

export interface DemoUnit {
  id: string; kind: UnitKind; name: string; abbreviation: string; superiorName: string | null;
  place: string; address: string; parentId: string | null; relations: Record<string, string>;
  /** Ending of the e-mail addresses of its people. */
  mailName: string;
}

const EDUCATION = 'so-gddt';
const POLICE = 'cong-an-tinh';
const COMMITTEE = 'ban-chi-dao';
const GOVERNMENT = 'ubnd-tinh';

const offices: DemoUnit[] = [
  {
    id: GOVERNMENT, kind: 'peoples-committee', name: `Ủy ban nhân dân ${PROVINCE}`, abbreviation: 'UBND', superiorName: null,
    place: 'An Hòa', address: 'Số 1, đường Độc Lập, phường Trung Tâm', parentId: null, relations: {}, mailName: 'ubnd',
  },
  {
    id: POLICE, kind: 'provincial-police', name: `Công an ${PROVINCE}`, abbreviation: 'CAT', superiorName: 'Bộ Công an',
    place: 'An Hòa', address: 'Số 12, đường Bình Yên, phường Trung Tâm', parentId: null, relations: { 'standing-body': COMMITTEE }, mailName: 'catinh',
  },
  {
    id: COMMITTEE, kind: 'standing-body', name: `Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc ${PROVINCE}`, abbreviation: 'BCĐ', superiorName: `Ủy ban nhân dân ${PROVINCE}`,
    place: 'An Hòa', address: 'Số 12, đường Bình Yên, phường Trung Tâm', parentId: null, relations: {}, mailName: 'bcd',
  },
  {
    id: EDUCATION, kind: 'education-office', name: `Sở Giáo dục và Đào tạo ${PROVINCE}`, abbreviation: 'SGDĐT', superiorName: `Ủy ban nhân dân ${PROVINCE}`,
    place: 'An Hòa', address: 'Số 25, đường Học Tập, phường Trung Tâm', parentId: null,
    // What is the same for every school of the province stands here once; a school adds only its commune's police.
    relations: { education: EDUCATION, 'provincial-police': POLICE, 'standing-body': COMMITTEE, authority: GOVERNMENT }, mailName: 'sogddt',
  },
];

interface Commune { id: string; name: string; initials: string; secondary: [string, string][]; preschool: [string, string] }
const communes: Commune[] = [
  { id: 'binh-an', name: 'Bình An', initials: 'BA', secondary: [['Bình Minh', 'BM'], ['Bình Thạnh', 'BT']], preschool: ['Hoa Sen', 'HS'] },
  { id: 'tan-phu', name: 'Tân Phú', initials: 'TP', secondary: [['Tân Lập', 'TL'], ['Tân Hưng', 'TH']], preschool: ['Hoa Mai', 'HM'] },
  { id: 'long-son', name: 'Long Sơn', initials: 'LS', secondary: [['Long Hải', 'LH'], ['Long Điền', 'LĐ']], preschool: ['Sơn Ca', 'SC'] },
  { id: 'hoa-khanh', name: 'Hòa Khánh', initials: 'HK', secondary: [['Hòa Bình', 'HB'], ['Hòa Lợi', 'HL']], preschool: ['Họa Mi', 'HMi'] },
  { id: 'phuoc-loc', name: 'Phước Lộc', initials: 'PL', secondary: [['Phước Hậu', 'PH'], ['Phước An', 'PA']], preschool: ['Ánh Dương', 'AD'] },
];

export const ascii = (text: string): string => withoutMarks(text).toLowerCase();

/**
 * Four schools of each commune are secondary or high schools, the cohort Thông tư 124/2021/TT-BCA recognises;
 * the primary school and the kindergarten have the duty to plan only.
 */
function schoolsOf({ id, name, initials, secondary, preschool }: Commune): DemoUnit[] {
  const kinds: [level: string, spoken: string, own: string, letters: string][] = [
    ['THPT', 'Trường THPT', name, initials],
    ['THCS', 'Trường THCS', name, initials],
    ...secondary.map(([own, letters]): [string, string, string, string] => ['THCS', 'Trường THCS', own, letters]),
    ['TH', 'Trường Tiểu học', name, initials],
    ['MN', 'Trường Mầm non', ...preschool],
  ];
  return kinds.map(([level, spoken, own, letters], index) => ({
    id: `${level.toLowerCase()}-${ascii(own).replaceAll(' ', '-')}`, kind: 'school', name: `${spoken} ${own}`, abbreviation: `${level}${letters}`,
    superiorName: `Sở Giáo dục và Đào tạo ${PROVINCE}`, place: name, address: `Ấp ${index + 1}, xã ${name}`, parentId: EDUCATION,
    relations: { 'commune-police': `cong-an-${id}` }, mailName: `${level.toLowerCase()}-${ascii(own).replaceAll(' ', '')}`,
  }));
}

const communePolice: DemoUnit[] = communes.map(({ id, name, initials }) => ({
  id: `cong-an-${id}`, kind: 'commune-police', name: `Công an xã ${name}`, abbreviation: `CAX${initials}`, superiorName: `Công an ${PROVINCE}`,
  place: name, address: `Trung tâm hành chính xã ${name}`, parentId: POLICE, relations: {}, mailName: `caxa-${ascii(name).replaceAll(' ', '')}`,
}));

/** Parents before children. */
export const demoUnits: readonly DemoUnit[] = [...offices, ...communePolice, ...communes.flatMap(schoolsOf)];
