import type { DocumentKind } from './document-kind';

const RECOGNITION_RULES =
  'Căn cứ Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an quy định khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”, được sửa đổi, bổ sung bởi Thông tư số 48/2025/TT-BCA;';
const LOCAL_GOVERNMENT = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;';
const COMMENDATION = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;';

/**
 * The legal bases a document cites unless its data names others. A directive has none of its own: the
 * office that issues it names them. A report rests on the plan it reports on. Offices replace these when the law changes.
 */
export const DEFAULT_LEGAL_BASES: Record<DocumentKind, readonly string[]> = {
  directive: [],
  'cosigned-plan': [RECOGNITION_RULES],
  'inspection-minutes': [RECOGNITION_RULES],
  'recognition-decision': [LOCAL_GOVERNMENT, RECOGNITION_RULES],
  certificate: [RECOGNITION_RULES],
  'commendation-decision': [LOCAL_GOVERNMENT, COMMENDATION, RECOGNITION_RULES],
  'periodic-report': [],
  'replication-plan': [RECOGNITION_RULES],
};
