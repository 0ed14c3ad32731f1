import type { Localized } from '../../domain/process';
import type { RebuildVerdict } from './verdict';

const same = (text: string): Localized => ({ vi: text, en: text });

/** The verdict for people: one line a difference, then the sums. */
export function describeRebuild({ result, cases, entries, differenceCount, mendedCount, refusedCount, byCollection, differences, refused }: RebuildVerdict): Localized[] {
  const shown = differences.map(({ collection, id, kind, field, told, held, mended }) =>
    same(`${mended ? '✓' : '✗'} ${collection} ${id} ${kind}${field === null ? '' : ` ${field}`}: ${told} ≠ ${held}`));
  const more = differenceCount - differences.length;
  const sums = Object.entries(byCollection).filter(([, n]) => n > 0).map(([collection, n]) => `${collection} ${n}`).join(', ');
  return [
    ...shown,
    ...(more > 0 ? [{ vi: `… và ${more} chỗ khác nữa`, en: `… and ${more} more` }] : []),
    ...refused.map(({ caseId, reason }) => same(`✗ ${caseId} từ chối / refused: ${reason}`)),
    { vi: `${cases} hồ sơ, ${entries} mục nhật ký: ${differenceCount} chỗ khác${sums ? ` (${sums})` : ''}, đã sửa ${mendedCount}, từ chối ${refusedCount}`, en: `${cases} cases, ${entries} entries: ${differenceCount} differences, ${mendedCount} mended, ${refusedCount} refused` },
    { clean: { vi: 'Khớp với nhật ký', en: 'clean' }, mended: { vi: 'Đã sửa hết theo nhật ký', en: 'all mended' }, differs: { vi: 'Còn chỗ chưa khớp với nhật ký', en: 'not what the journals tell' } }[result],
  ];
}
