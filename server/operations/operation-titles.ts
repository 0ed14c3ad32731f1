import type { OperationKind } from '../../domain/contracts/records';
import type { Localized, MigrationObstacle } from '../../domain/process';

export const operationTitles: Record<OperationKind, Localized> = {
  recall: { vi: 'Thu hồi văn bản chỉ đạo', en: 'Recall of a directive' },
  extend: { vi: 'Gia hạn', en: 'Extension' },
  migrate: { vi: 'Chuyển hồ sơ sang phiên bản quy trình mới', en: 'Migration to another version' },
  'undo-migration': { vi: 'Hoàn tác việc chuyển phiên bản', en: 'Migration taken back' },
  calendar: { vi: 'Tính lại thời hạn theo lịch làm việc mới', en: 'Deadlines counted by a new calendar' },
  succession: { vi: 'Chuyển hồ sơ cho đơn vị kế thừa', en: 'Hand-over to a successor' },
  'start-missing': { vi: 'Mở hồ sơ còn thiếu', en: 'Start of missing cases' },
};

/** Why a person must look at a case before it can be migrated. */
export const obstacleTexts: Record<MigrationObstacle['reason'], Localized> = {
  'step-gone': { vi: 'Bước này không còn trong phiên bản mới.', en: 'The new version does not have this step.' },
  'other-kind': { vi: 'Ở phiên bản mới đây là một bước thuộc loại khác.', en: 'In the new version this is a step of another kind.' },
  'other-place': { vi: 'Ở phiên bản mới bước này nằm ở nhánh khác.', en: 'In the new version this step stands in another branch.' },
  'party-gone': { vi: 'Phiên bản mới không có bên thực hiện bước này.', en: 'The new version does not have the party of this step.' },
};
