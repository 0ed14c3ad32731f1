import type { Localized } from '../../domain/process';
import type { FindingKind, ReconcileVerdict } from './finding';

const kinds: Record<FindingKind, Localized> = {
  'no-workflow': { vi: 'hồ sơ đang mở nhưng không có luồng xử lý', en: 'open without a workflow' },
  'runs-though-ended': { vi: 'luồng xử lý còn chạy dù hồ sơ đã kết thúc', en: 'runs though the case has ended' },
  'not-opened': { vi: 'luồng xử lý chạy mà chưa mở được hồ sơ', en: 'runs without a first entry' },
  'roster-without-case': { vi: 'có trong danh sách nhưng chưa có hồ sơ', en: 'in a roster, without a case' },
  'roster-not-ticked': { vi: 'đã có hồ sơ nhưng danh sách chưa ghi nhận', en: 'has begun, the roster says pending' },
  'sequence-drift': { vi: 'luồng xử lý và nhật ký lệch nhau', en: 'workflow and journal stand at different entries' },
  behind: { vi: 'luồng xử lý chưa đọc hết nhật ký', en: 'its workflow lacks entries of the journal' },
  'parked-unmarked': { vi: 'đang chờ xử lý sự cố mà không ai được báo', en: 'parked, and nobody is told' },
  stuck: { vi: 'luồng xử lý lỗi lặp lại, không tự chạy tiếp được', en: 'its workflow task fails again and again' },
  refused: { vi: 'không tự xử lý được', en: 'left to a person' },
};

/** The verdict for people: one line a finding, then the sums. */
export function describeReconcile({ result, running, open, compared, findingCount, mendedCount, findings }: ReconcileVerdict): Localized[] {
  const more = findingCount - findings.length;
  return [
    ...findings.map(({ kind, caseId, detail, mended }) => ({ vi: `${mended ? '✓' : '✗'} ${caseId}: ${kinds[kind].vi}`, en: `${kinds[kind].en}: ${detail}` })),
    ...(more > 0 ? [{ vi: `… và ${more} chỗ lệch nữa`, en: `… and ${more} more` }] : []),
    { vi: `${running} luồng xử lý đang chạy, ${open} hồ sơ đang mở, đã đối chiếu ${compared}: ${findingCount} chỗ lệch, đã sửa ${mendedCount}`, en: `${running} workflows run, ${open} open cases, ${compared} compared: ${findingCount} findings, ${mendedCount} mended` },
    { clean: { vi: 'Khớp với nhật ký', en: 'clean' }, mended: { vi: 'Đã sửa hết theo nhật ký', en: 'all mended' }, differs: { vi: 'Còn chỗ lệch', en: 'findings are left' } }[result],
  ];
}
