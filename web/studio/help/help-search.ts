import type { Localized } from '../../../domain/process';
import { foldText } from '../../ui/fold-text';
import { topics } from './chapters';
import type { Block, Topic } from './help-content';
import { readable } from './label-names';
import { wordsOfList } from './shown-words';

interface Found { topic: Topic; /** Where it was found, a little of it; empty when it is in the title. */ excerpt: string }

const AROUND = 60;

function wordsOf(block: Block): readonly Localized[] {
  switch (block.kind) {
    case 'text': return [block.words];
    case 'steps': return block.steps.map(({ words }) => words);
    case 'points': return block.points;
    case 'shown': return wordsOfList(block.list);
  }
}

/** Every sentence of a topic as one reads it. */
export const sentencesOf = (topic: Topic, locale: 'vi' | 'en', labelOf: (key: string) => string): string[] =>
  topic.blocks.flatMap(wordsOf).map((words) => readable(words[locale], labelOf));

/** Topics that hold all the words asked for, with or without marks: in their title first, then in these very words, then anyhow. */
export function searchHelp(asked: string, locale: 'vi' | 'en', labelOf: (key: string) => string): Found[] {
  const wanted = foldText(asked).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const holds = (folded: string): boolean => wanted.every((word) => folded.includes(word));
  const phrase = wanted.join(' ');
  const [byTitle, byPhrase, byText]: [Found[], Found[], Found[]] = [[], [], []];
  for (const topic of topics) {
    if (holds(foldText(topic.title[locale]))) byTitle.push({ topic, excerpt: '' });
    else {
      const sentences = sentencesOf(topic, locale, labelOf);
      const exact = sentences.find((one) => foldText(one).includes(phrase));
      const sentence = exact ?? sentences.find((one) => holds(foldText(`${topic.title[locale]} ${one}`)));
      if (sentence !== undefined) (exact === undefined ? byText : byPhrase).push({ topic, excerpt: excerptOf(sentence, exact === undefined ? wanted : [phrase]) });
    }
  }
  return [...byTitle, ...byPhrase, ...byText];
}

/** A little of the sentence around the first word that was asked for. Folding keeps the length of composed texts. */
function excerptOf(sentence: string, wanted: readonly string[]): string {
  const folded = foldText(sentence);
  const at = Math.max(0, Math.min(...wanted.map((word) => folded.indexOf(word)).filter((index) => index >= 0)));
  const from = at > AROUND ? at - AROUND : 0;
  return `${from > 0 ? '…' : ''}${sentence.slice(from, at + 2 * AROUND)}${sentence.length > at + 2 * AROUND ? '…' : ''}`;
}
