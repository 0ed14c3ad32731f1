import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';

/** What is wrong with a change of the organisation, by the field it is about. */
export const faults = {
  unknownUnit: { vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
  closedUnit: { vi: 'Đơn vị này không tồn tại trong khoảng thời gian đã ghi.', en: 'The unit does not exist on those days.' },
  unknownPerson: { vi: 'Không có người này.', en: 'There is no such person.' },
  unknownRole: { vi: 'Không có vị trí này.', en: 'There is no such role.' },
  backwards: { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day must not be before the first.' },
  overlap: { vi: 'Người này đã giữ vị trí này trong một phần khoảng thời gian đó.', en: 'The person holds this seat for a part of that time already.' },
  tooManySeats: { vi: 'Một người không giữ quá 10 vị trí cùng lúc.', en: 'One person holds at most 10 seats at a time.' },
  lastAdministrator: { vi: 'Hệ thống phải luôn có ít nhất một quản trị viên.', en: 'There must always be an administrator.' },
  notHolder: { vi: 'Người này không giữ vị trí này trong suốt thời gian đó.', en: 'The person does not hold this seat for all of that time.' },
  selfSubstitute: { vi: 'Người thay phải là người khác.', en: 'The substitute must be somebody else.' },
  notColleague: { vi: 'Người thay phải đang công tác tại đơn vị này hoặc đơn vị cấp trên.', en: 'The substitute must hold a seat in this unit or in one above it.' },
  substituted: { vi: 'Trong khoảng thời gian này đã có người thay.', en: 'Somebody stands in on some of those days already.' },
  past: { vi: 'Không ghi được cho những ngày đã qua.', en: 'Days that are past cannot be entered.' },
  tooLong: { vi: 'Thời gian thay không quá một năm; lâu hơn thì phân công người giữ vị trí.', en: 'A substitution lasts a year at most; beyond that the seat is assigned.' },
  notYet: { vi: 'Ngày kế thừa không được sau hôm nay.', en: 'The day must not be later than today.' },
  kindFixed: { vi: 'Không đổi được loại đơn vị.', en: 'A unit’s kind cannot be changed.' },
  circle: { vi: 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.', en: 'A unit cannot stand below itself or one of its own.' },
  relation: { vi: 'Loại đơn vị này không có quan hệ đó, hoặc đơn vị được chọn không đúng loại.', en: 'This kind of unit has no such relation, or the chosen unit is of another kind.' },
  emailTaken: { vi: 'Thư điện tử này đã có người dùng.', en: 'Somebody has this e-mail address already.' },
  sameUnit: { vi: 'Đơn vị kế thừa phải là đơn vị khác.', en: 'The successor must be another unit.' },
  otherKind: { vi: 'Đơn vị kế thừa phải cùng loại.', en: 'The successor must be of the same kind.' },
  succeeded: { vi: 'Đơn vị này đã có đơn vị kế thừa khác.', en: 'Another unit has succeeded this one already.' },
} as const satisfies Record<string, Localized>;
export type Fault = keyof typeof faults;

/** @param pointer JSON pointer into the body */
export const faultAt = (pointer: string, fault: Fault): FieldProblem => ({ pointer, code: fault, message: faults[fault] });

/** @throws AppError validation-failed when there is any */
export function refuseFaults(problems: readonly (FieldProblem | false | '' | null | undefined)[]): void {
  const found = problems.filter((problem): problem is FieldProblem => Boolean(problem));
  if (found.length > 0) throw new AppError('validation-failed', { problems: found });
}
