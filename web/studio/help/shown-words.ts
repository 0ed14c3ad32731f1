import { deadlinePresets } from '../../../domain/design/deadlines';
import { stepKindTitles } from '../../../domain/design/new-step';
import type { Localized } from '../../../domain/process';
import { procedureProblemCodes, procedureSentence } from '../../../domain/publishing';
import { formulaFunctions } from '../../../forms/design';
import { definitionProblemCodes, definitionSentence } from '../../../forms/schema';
import { partGroups } from '../forms/part-groups';
import type { ShownList } from './help-content';
import { formMending } from './mending/form-mending';
import { orderMending } from './mending/order-mending';
import { procedureMending } from './mending/procedure-mending';
import { shortcutGroups } from './shortcut-groups';

export interface Refusal { code: string; means: Localized; mend: Localized; severity: 'error' | 'warning' }

/** `{where}` and the like are filled when something is found; here they stand for anything. */
const open = ({ vi, en }: Localized): Localized => {
  const bare = (sentence: string, use: string): string => sentence.replace(/^\{where\}: /, '').replace('{use}', use).replace(/\{\w+\}/g, '…').replace(/…\.$/, '…').replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'));
  return { vi: bare(vi, 'điều kiện hoặc thời hạn'), en: bare(en, 'a condition or deadline') };
};

export const formRefusals: readonly Refusal[] = definitionProblemCodes.map((code) => ({ code, means: open(definitionSentence(code)), mend: formMending[code], severity: 'error' }));
/** Sentences that only pass on what a reused procedure says have none of their own. */
const plain: Localized = { vi: 'Quy trình được dùng lại không ghép vào được; câu báo nêu lý do.', en: 'What is reused does not fit in here; the sentence says why.' };
export const procedureRefusals: readonly Refusal[] = procedureProblemCodes.map((code) => {
  const { severity, vi, en } = procedureSentence(code);
  return { code, means: vi === '{where}: {why}' ? plain : open({ vi, en }), mend: procedureMending[code], severity };
});
export const orderRefusals: readonly Refusal[] = Object.entries(orderMending).map(([code, { means, mend }]) => ({ code, means, mend, severity: 'error' }));

const labels = (names: string): Localized => ({ vi: names, en: names });

const ofRefusals = (refusals: readonly Refusal[]): Localized[] => refusals.map(({ means, mend }) => ({ vi: `${means.vi} ${mend.vi}`, en: `${means.en} ${mend.en}` }));

/** What a list says, to be searched; names that the page shows by their keys are written as labels. */
export function wordsOfList(list: ShownList): readonly Localized[] {
  switch (list) {
    case 'parts': return Object.values(partGroups).flat().map((kind) => labels(`{studio.part.${kind}}: {studio.partHint.${kind}}`));
    case 'functions': return formulaFunctions.map(({ name, english, title, explanation, example }) => ({ vi: `${name} ${title.vi}. ${explanation.vi} ${example.vi}`, en: `${english} ${title.en}. ${explanation.en} ${example.en}` }));
    case 'step-kinds': return Object.entries(stepKindTitles).map(([kind, title]) => ({ vi: `${title.vi}: {procedures.add.kinds.${kind}}`, en: `${title.en}: {procedures.add.kinds.${kind}}` }));
    case 'deadlines': return deadlinePresets.map(({ title }) => title);
    case 'shortcuts': return shortcutGroups.flatMap(({ title, shortcuts }) => [title, ...shortcuts.map(({ keys, does }) => ({ vi: `${keys.join(' ')} ${does.vi}`, en: `${keys.join(' ')} ${does.en}` }))]);
    case 'form-refusals': return ofRefusals(formRefusals);
    case 'procedure-refusals': return ofRefusals(procedureRefusals);
    case 'order-refusals': return ofRefusals(orderRefusals);
  }
}
