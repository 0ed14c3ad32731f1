import type { Localized, Outcome } from '../process';

/** Goes on with the form filled in. */
export const on = (key: string, vi: string, en: string): Outcome => ({ key, title: { vi, en }, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true });

/** Sends the case back with a reason; the whole form is open again. */
export const back = (to: string, vi = 'Trả lại', en = 'Return', key = 'return'): Outcome => ({ key, title: { vi, en }, tone: 'negative', go: { kind: 'return', to }, needsReason: true, needsForm: false });

/** Sends the case back; only the fields that have a note beside them are open again. */
export function backFlagged(to: string, vi = 'Trả lại', en = 'Return', key = 'return'): Outcome {
  return { ...back(to, vi, en, key), go: { kind: 'return', to, fields: 'flagged' } };
}

/** Ends the case against the proposal. */
export const refuse = (key: string, as: string, vi: string, en: string): Outcome => ({ key, title: { vi, en }, tone: 'negative', go: { kind: 'end', as }, needsReason: true, needsForm: false });

/** How an ended case is called. */
export const outcomeTitles: Record<string, Localized> = {
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  refused: { vi: 'Không công nhận', en: 'Not certified' },
  certified: { vi: 'Đã công nhận', en: 'Certified' },
  // How the kernel itself ends a case.
  rejected: { vi: 'Không được chấp thuận', en: 'Rejected' },
  recalled: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  'not-replicated': { vi: 'Không nhân rộng', en: 'Not replicated' },
};
