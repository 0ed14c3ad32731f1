import { joinWords, repeatEndWords, roundsWords, Words } from '../../../../domain/design/facets';
import { partySentence, seatSentence } from '../../../../domain/design/seat-sentence';
import { kindTitle } from '../../../../domain/org/establishment';
import type { Localized, ParallelNode, ProcessNode, RepeatNode } from '../../../../domain/process';

/** `who` takes or issues it, `deadline` is its time, `about` what else tells it from others: the form, the rule, the receivers. */
export interface StepFacts { who: Localized | null; deadline: Localized | null; about: Localized | null }
export interface ShelfTitles { formTitle: (key: string) => Localized | undefined; procedureTitle: (key: string) => Localized | undefined }

const both = (vi: string, en: string): Localized => ({ vi, en });

/** What the list and the picture say of a step besides its title. */
export function stepFacts(node: ProcessNode, words: Words, { formTitle, procedureTitle }: ShelfTitles): StepFacts {
  const { definition } = words;
  const nothing: StepFacts = { who: null, deadline: null, about: null };
  const called = (key: string): Localized => procedureTitle(key) ?? (key === definition.key ? definition.title : both(key, key));
  switch (node.kind) {
    case 'task': {
      const form = node.form && (formTitle(node.form.key) ?? both(node.form.key, node.form.key));
      return { who: seatSentence(node.seat, definition), deadline: node.deadline ? words.deadline(node.deadline) : null, about: form && node.form ? both(`Biểu mẫu «${form.vi}», phiên bản ${node.form.version}`, `Form “${form.en}”, version ${node.form.version}`) : null };
    }
    case 'parallel': return { ...nothing, about: joinSentence(node) };
    case 'choice': return { ...nothing, about: both(`${node.arms.length} trường hợp, xét lần lượt từ trên xuống`, `${node.arms.length} cases, tried from the top`) };
    case 'repeat': return { ...nothing, about: repeatSentence(node, words) };
    case 'wait': return { ...nothing, deadline: words.deadline(node.until) };
    case 'document': return { ...nothing, who: partySentence(node.issuer, definition), about: both(`Ký hiệu ${node.notation}`, `Notation ${node.notation}`) };
    case 'notify': return { ...nothing, about: both(`Gửi: ${node.to.map((seat) => seatSentence(seat, definition).vi).join('; ')}`, `To: ${node.to.map((seat) => seatSentence(seat, definition).en).join('; ')}`) };
    case 'spawn': {
      const over = 'unitKind' in node.over ? kindTitle(node.over.unitKind) : both('đơn vị được chọn', 'unit that was chosen');
      const title = called(node.process);
      return { ...nothing, deadline: node.wait?.until ? words.deadline(node.wait.until) : null, about: both(`«${title.vi}» cho từng ${over.vi}`, `“${title.en}” for each ${over.en}`) };
    }
    case 'reuse': {
      const title = called(node.process);
      return { ...nothing, about: both(`«${title.vi}», phiên bản ${node.version}`, `“${title.en}”, version ${node.version}`) };
    }
  }
}

/** «Mọi nhánh phải xong (3 nhánh), lần lượt theo thứ tự». */
export function joinSentence({ join, branches, order }: ParallelNode): Localized {
  const rule = joinWords(join);
  const inOrder = order === 'in-order';
  return both(`${rule.vi} (${branches.length} nhánh)${inOrder ? ', lần lượt theo thứ tự' : ''}`, `${rule.en} (${branches.length} branches)${inOrder ? ', one after another' : ''}`);
}

export function repeatSentence({ rounds, until }: RepeatNode, words: Words): Localized {
  const [when, end] = [roundsWords(rounds), repeatEndWords(until, words)];
  return both(`${when.vi}; thôi ${end.vi}`, `${when.en}; ends ${end.en}`);
}
