import { fault } from './formula-error';

/** A piece of a formula as it is typed. */
export interface Word {
  kind: 'number' | 'text' | 'name' | 'label' | 'sign' | 'end';
  text: string;
  start: number;
  end: number;
}

/** One way to write each sign. */
const spelled: Record<string, string> = { '=': '==', '<>': '!=', '≠': '!=', '≤': '<=', '≥': '>=', '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-', ';': ',', '&&': 'and', '||': 'or' };
const SIGN = /(?:==|!=|<>|<=|>=|&&|\|\||[-+*/=<>≠≤≥×·÷−–(),;])/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\d_]*(?:\.[\p{L}_][\p{L}\p{M}\d_]*)*/uy;
const SPACE = /\s+/y;

/** Beyond this nobody reads a formula any more. */
const MAX_CHARACTERS = 5000;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  if (text.length > MAX_CHARACTERS) fault('tooDeep', { start: MAX_CHARACTERS, end: text.length });
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Word['kind'], value: string, length: number) => {
    words.push({ kind, text: value, start: at, end: at + length });
    at += length;
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      at += space.length;
      continue;
    }
    const found = match(NUMBER);
    const sign = match(SIGN);
    const name = match(NAME);
    if (found) push('number', found, found.length);
    else if (name) push('name', name, name.length);
    else if (sign) push('sign', spelled[sign] ?? sign, sign.length);
    else if (text[at] === '"' || text[at] === '“') pushText(text, at, push);
    else if (text[at] === '[') pushLabel(text, at, push);
    else fault('unknownSign', { start: at, end: at + 1 }, String.fromCodePoint(text.codePointAt(at)!));
  }
  words.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return words;
}

type Push = (kind: Word['kind'], value: string, length: number) => void;

function pushText(text: string, at: number, push: Push): void {
  const close = text[at] === '“' ? '”' : '"';
  let value = '';
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\' && end + 1 < text.length) {
      end += 1;
      value += text[end];
    } else if (text[end] === close) return push('text', value, end + 1 - at);
    else value += text[end];
  }
  fault('unfinishedText', { start: at, end: text.length });
}

function pushLabel(text: string, at: number, push: Push): void {
  const end = text.indexOf(']', at);
  if (end < 0) fault('unfinishedName', { start: at, end: text.length });
  push('label', text.slice(at + 1, end), end + 1 - at);
}
