import { shippedProcedures } from '../../procedures';
import type { Localized, ProcessDefinition } from '../../process';
import { fireDrillProcedure } from './fire-drill';
import { fireDrillLetterProcedure } from './fire-drill-letter';
import { incidentProcedure } from './incident';

/** A procedure to begin with. `shipped` ones run in every tenant as they are; the others are there to be made one's own. */
export interface ProcedureTemplate { key: string; title: Localized; about: Localized; shipped: boolean; definition: ProcessDefinition }

const abouts: Readonly<Record<string, Localized>> = {
  'safe-school': { vi: 'Trọn đường đi của một trường: kế hoạch, ký liên tịch, tự đánh giá, kiểm tra, công nhận, khen thưởng.', en: 'The whole road of a school: plan, co-signing, self-assessment, inspection, recognition, commendation.' },
  directive: { vi: 'Soạn, ký, đánh số và gửi văn bản đến các trường; mỗi trường một hồ sơ.', en: 'Draft, sign, number and send a letter; every school gets a case.' },
  'periodic-report': { vi: 'Báo cáo lặp lại theo kỳ, có duyệt và tiếp nhận.', en: 'A report that comes again and again, approved and received.' },
  replication: { vi: 'Đề nghị, xét duyệt và ban hành kế hoạch nhân rộng một mô hình.', en: 'Propose, decide on and plan the replication of a model.' },
  'provincial-directive': { vi: 'Ban Chỉ đạo tỉnh chỉ đạo các cơ quan quản lý giáo dục.', en: 'The province’s committee directs education offices.' },
  'carrying-out': { vi: 'Tiếp nhận và triển khai văn bản của cấp trên.', en: 'Receive and carry out a directive from above.' },
  'fire-drill': { vi: 'Trường tự khởi tạo: phương án, góp ý của Cảnh sát phòng cháy, thực tập, kiểm tra kết quả.', en: 'Started by the school: plan, opinion of the fire police, drill, check of the result.' },
  'fire-drill-letter': { vi: 'Văn bản yêu cầu mọi trường thực tập; mở hồ sơ thực tập cho từng trường. Cần ban hành «Thực tập chữa cháy và thoát nạn» trước.', en: 'The letter that asks every school for its drill and starts a case for each. Publish “Fire drill” first.' },
  incident: { vi: 'Trường khởi tạo: báo nhanh trong một giờ, báo cáo trong 24 giờ, xử lý, theo dõi đến khi kết thúc.', en: 'Started by the school: notice within an hour, report within a day, handling, follow-up until it is closed.' },
};

const templateOf = (definition: ProcessDefinition, shipped: boolean): ProcedureTemplate => ({ key: definition.key, title: definition.title, about: abouts[definition.key] ?? definition.title, shipped, definition });

export const procedureTemplates: readonly ProcedureTemplate[] = [
  ...shippedProcedures.map((definition) => templateOf(definition, true)),
  ...[fireDrillProcedure, fireDrillLetterProcedure, incidentProcedure].map((definition) => templateOf(definition, false)),
];
