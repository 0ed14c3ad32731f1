import { isUsableDay, LATEST_DAY } from '../../domain/deadline';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { Refusal } from '../../domain/process';

const notLater: FieldProblem = { pointer: '/until', code: 'notLater', message: { vi: 'Ngày mới phải sau hạn hiện tại và không được ở quá khứ.', en: 'The new day must be later than the present deadline, and not past.' } };
const outOfRange: FieldProblem = { pointer: '/until', code: 'outOfRange', message: { vi: `Ngày phải có thật và không muộn hơn 31/12/${LATEST_DAY.slice(0, 4)}.`, en: `The day must exist and be no later than 31/12/${LATEST_DAY.slice(0, 4)}.` } };

/** The kernel's refusal for the client, with the field it is about. */
export const refusalError = (refusal: Refusal): AppError => new AppError(refusal.code, { cause: refusal, ...(refusal.code === 'extension-not-later' ? { problems: [notLater] } : {}) });

/** @throws AppError validation-failed for a day that no deadline may have */
export function requireUsableDay(until: string): void {
  if (!isUsableDay(until)) throw new AppError('validation-failed', { problems: [outOfRange] });
}
