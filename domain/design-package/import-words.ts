import type { Localized } from '../process';
import type { PackageKind } from './package-format';
import type { PlannedEntry } from './plan-import';

export const kindWords: Record<PackageKind, Localized> = {
  form: { vi: 'biểu mẫu', en: 'form' }, procedure: { vi: 'quy trình', en: 'procedure' }, calendar: { vi: 'lịch', en: 'calendar' },
  notice: { vi: 'mẫu thông báo', en: 'notice' }, role: { vi: 'vị trí', en: 'role' }, document: { vi: 'mẫu văn bản', en: 'document template' },
};

type Planned = Omit<PlannedEntry, 'content' | 'message'>;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What the plan does with an entry, in a sentence. */
export function plannedWords(planned: Planned): Localized {
  const { kind, key, version, target, state, take, as, here } = planned;
  if (kind !== 'form' && kind !== 'procedure') return thingWords(planned);
  const vi = `${capital(kindWords[kind].vi)} “${key}” phiên bản ${version}`;
  const en = `The ${kindWords[kind].en} “${key}” version ${version}`;
  if (state === 'same') return as === version && target === key ? { vi: `${vi} đã có ở đây; bỏ qua.`, en: `${en} is here already; skipped.` } : { vi: `${vi} đã có ở đây là ${target === key ? '' : `“${target}” `}phiên bản ${as}; bỏ qua.`, en: `${en} is here already as ${target === key ? '' : `“${target}” `}version ${as}; skipped.` };
  if (take === 'keep') {
    return here === null ? { vi: `${vi} không được nhập.`, en: `${en} is left out.` } : { vi: `Giữ phiên bản ${here} ở đây của “${key}”; những gì trong gói dùng “${key}” sẽ dùng phiên bản đó.`, en: `Version ${here} of “${key}” stays; what in the package uses “${key}” will use that version.` };
  }
  if (target !== key) return { vi: `${vi} thành “${target}” phiên bản ${as}.`, en: `${en} becomes “${target}” version ${as}.` };
  switch (state) {
    case 'new': return { vi: `${vi} là mới.`, en: `${en} is new.` };
    case 'next': return { vi: `${vi} thành phiên bản tiếp theo: ${as}.`, en: `${en} becomes the next version: ${as}.` };
    case 'conflict': return { vi: `${vi} đã có ở đây với nội dung khác; bản trong gói thành phiên bản ${as}.`, en: `${en} is here with another content; the one in the package becomes version ${as}.` };
  }
}

type ThingKind = Exclude<PackageKind, 'form' | 'procedure'>;
const unknownHere: Record<ThingKind, Localized> = {
  calendar: { vi: 'chưa có ở đây', en: 'is not here' },
  role: { vi: 'chưa có ở đây: bước giao cho vị trí này phải chọn vị trí khác', en: 'is not here: steps for it need another role' },
  notice: { vi: 'chưa có ở đây: thư sẽ chỉ nêu tên bước', en: 'is not here: the mail will only name the step' },
  document: { vi: 'chưa có ở đây: bước ban hành văn bản phải chọn mẫu khác', en: 'is not here: the step that issues it needs another template' },
};
const otherHere: Record<ThingKind, Localized> = {
  calendar: { vi: 'có những ngày khác với ở đây', en: 'has days that are otherwise here' },
  role: { vi: 'mang tên khác ở đây; tên ở đây được giữ', en: 'has another name here, which stays' },
  notice: { vi: 'có lời khác ở đây; thư gửi đi dùng lời ở đây', en: 'has other words here; mails use those here' },
  document: { vi: 'khác ở đây; văn bản theo mẫu ở đây', en: 'is otherwise here; documents follow the one here' },
};

function thingWords({ kind, key, state, take }: Planned): Localized {
  const of = kind as ThingKind;
  const name = { vi: `${capital(kindWords[of].vi)} “${key}”`, en: `The ${kindWords[of].en} “${key}”` };
  if (state === 'same') return { vi: `${name.vi} giống như ở đây.`, en: `${name.en} is the same here.` };
  if (of === 'calendar' && take !== 'keep') return { vi: `${name.vi}: các ngày trong gói được ghép vào lịch ở đây.`, en: `${name.en}: the days of the package are put into the one here.` };
  const said = state === 'new' ? unknownHere[of] : otherHere[of];
  return { vi: `${name.vi} ${said.vi}.`, en: `${name.en} ${said.en}.` };
}
