import type { Localized } from '../process';

/** Roles a seat can have, with the words people see. A procedure names roles by these keys. */
export const roleTitles = {
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  head: { vi: 'Lãnh đạo đơn vị', en: 'Head of office' },
  drafter: { vi: 'Cán bộ phụ trách an ninh trật tự', en: 'School security coordinator' },
  principal: { vi: 'Hiệu trưởng', en: 'Principal' },
  officer: { vi: 'Cán bộ Công an xã', en: 'Commune police officer' },
  'police-chief': { vi: 'Trưởng Công an xã', en: 'Chief of commune police' },
  'police-inspector': { vi: 'Cán bộ kiểm tra Công an tỉnh', en: 'Provincial police inspector' },
  'education-inspector': { vi: 'Thanh tra giáo dục', en: 'Education inspector' },
  secretary: { vi: 'Thường trực Ban Chỉ đạo', en: 'Standing secretary' },
  'committee-chair': { vi: 'Lãnh đạo Ban Chỉ đạo', en: 'Head of the Steering Committee' },
  chairman: { vi: 'Chủ tịch Ủy ban nhân dân', en: 'Chair of the People’s Committee' },
  supervisor: { vi: 'Người giám sát', en: 'Supervisor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
} as const satisfies Record<string, Localized>;

export type Role = keyof typeof roleTitles;
export const isRole = (value: string): value is Role => Object.hasOwn(roleTitles, value);

export const partyTitles: Record<string, Localized> = {
  issuer: { vi: 'Cơ quan chỉ đạo', en: 'Issuing office' },
  school: { vi: 'Nhà trường', en: 'School' },
  'commune-police': { vi: 'Công an xã', en: 'Commune police' },
  education: { vi: 'Cơ quan quản lý giáo dục', en: 'Education authority' },
  'provincial-police': { vi: 'Công an tỉnh', en: 'Provincial police' },
  'standing-body': { vi: 'Thường trực Ban Chỉ đạo', en: 'Standing body of the Steering Committee' },
  authority: { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial People’s Committee' },
};
