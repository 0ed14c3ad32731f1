import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Request, Response } from 'playwright-core';
import ts from 'typescript';
import rendererVietnamese from '../../../forms/renderer-translations/vi.json';
import { filePatterns } from '../../../forms/palette/file-patterns';
import { unmarked } from './marked-locale';

const root = join(__dirname, '..', '..', '..');
/** Marks of Vietnamese letters once taken apart, and đ. */
const VIETNAMESE = /[\u0300-\u0331đĐ]/;
const LETTER = /\p{L}/u;
/** Keys, ids and codes: on a page they are a mistake, also when they came from the server. */
const IDENTIFIER = /^[a-z][A-Za-z0-9]*(?:[-._/][A-Za-z0-9]+)*$/;
/** The same in every language: keys of the keyboard, short names (PDF, KH-UBND), numbers of steps (2a.1), the name of the product. */
const UNIVERSAL = /\b(?:Ctrl(?:\+[A-Z])?|Alt|Shift|Enter|Delete|Esc|Insert|Home|End|Form\.io|JSON Logic|[A-ZĐ]{2,6}(?:-[A-ZĐ]{2,6})*|[1-9]\d*[a-z]?\d*(?:\.\d+[a-z]?\d*)*)\b|Liên Ký/g;

/** Vietnamese that does not come from the tables of texts: data of the server and of the person, and words of the models. */
export class KnownWords {
  private readonly phrases = new Set<string>(modelWords());
  private readonly arriving = new Set<Promise<void>>();

  /** Takes in what the pages get from the server and send to it. */
  listenTo(context: BrowserContext): void {
    context.on('request', (request) => { if (isApi(request)) this.take(request.postDataJSON.bind(request)); });
    context.on('response', (response) => { if (isApi(response)) this.await(response); });
  }

  private await(response: Response): void {
    const arrived = response.json().then((json: unknown) => this.add(json), () => undefined).finally(() => this.arriving.delete(arrived));
    this.arriving.add(arrived);
  }

  private take(read: () => unknown): void {
    try {
      this.add(read());
    } catch {
      // A file, not JSON.
    }
  }

  /** Of what comes in both languages, the Vietnamese only. */
  add(json: unknown): void {
    if (typeof json === 'string') {
      const text = json.replace(/\s+/g, ' ').trim();
      if (text.length < 2000 && LETTER.test(text) && !IDENTIFIER.test(text)) for (const phrase of text.includes('{') ? [text, ...piecesOf(text)] : [text]) this.phrases.add(phrase);
    } else if (Array.isArray(json)) for (const each of json) this.add(each);
    else if (json !== null && typeof json === 'object') for (const [key, value] of Object.entries(json)) if (key !== 'en' && key !== 'english') this.add(value);
  }

  /** The texts that neither the tables nor the data nor the models explain, with what is left of them. */
  async unexplained(texts: readonly string[], keys: readonly string[]): Promise<string[]> {
    await Promise.all(this.arriving);
    return texts.flatMap((text) => {
      // What a label announces is the key itself: «Mã trong hệ thống: phieu-khao-sat».
      const left = this.left(unmarked(text.replace(/:⟧ [A-Za-z][\w.-]*(?=\s*(?:⟦|$))/g, ':⟧')), keys);
      return left === '' ? [] : [left === text ? text : `${text} («${left}»)`];
    });
  }

  private left(text: string, keys: readonly string[]): string {
    if (!LETTER.test(text) || this.phrases.has(text)) return '';
    const covered = new Set<number>();
    for (const phrase of [...this.phrases, ...keys]) if (phrase.length <= text.length) for (const at of placesOf(phrase, text)) for (let index = 0; index < phrase.length; index += 1) covered.add(at + index);
    const rest = text.split('').map((letter, index) => (covered.has(index) ? '·' : letter)).join('');
    const left = rest.replace(/·[· ]*/g, ' · ').replace(UNIVERSAL, ' ').replace(/\s+/g, ' ').trim();
    return LETTER.test(left) ? left : '';
  }
}

const isApi = (message: Request | Response): boolean => new URL(message.url()).pathname.startsWith('/api/');

/** Where a phrase stands in a text as whole words. */
function* placesOf(phrase: string, text: string): Generator<number> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const cut = (LETTER.test(text[at - 1] ?? '') && LETTER.test(phrase[0]!)) || (LETTER.test(text[end] ?? '') && LETTER.test(phrase.at(-1)!));
    if (!cut) yield at;
  }
}

/** The Vietnamese words in the sources of the models, and those of the form renderer. */
function* modelWords(): Generator<string> {
  yield* Object.values(rendererVietnamese);
  yield* Object.keys(filePatterns).map((pattern) => pattern.replaceAll('.', '').replaceAll(',', ', '));
  for (const folder of ['domain', 'forms', 'web']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
      // What a page says itself it takes from its tables, or says in both languages; made-up data is data.
      const strict = folder === 'web' && !file.endsWith('sample-data.ts');
      const source = ts.createSourceFile(file, readFileSync(join(root, folder, file), 'utf8'), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
      // Names of made-up people, some of which have no marks.
      yield* literalsOf(source, { strict, vietnamese: /rehearsal[\\/]names\.ts$/.test(file) });
    }
  }
}

interface Reading { /** Only what stands beside its English. */ strict: boolean; /** Inside something called `vi`. */ vietnamese?: boolean }

function* literalsOf(node: ts.Node, reading: Reading): Generator<string> {
  const name = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name.text : null;
  if (name === 'en') return;
  const vietnamese = reading.vietnamese === true || name === 'vi';
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    if (vietnamese || (!reading.strict && VIETNAMESE.test(node.text.normalize('NFD')))) yield* piecesOf(node.text);
  }
  // A generator cannot be yielded from inside a callback.
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => { children.push(child); });
  for (const child of children) yield* literalsOf(child, { ...reading, vietnamese: vietnamese || isBesideEnglish(node, child) });
}

/** «both('…', '…')»: a call whose first two arguments are texts is given both languages. */
const isBesideEnglish = (node: ts.Node, child: ts.Node): boolean => ts.isCallExpression(node) && node.arguments[0] === child && isText(child) && node.arguments[1] !== undefined && isText(node.arguments[1]);
const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** What stands between the values that are filled in: «bậc nhắc {at} ({act})»; some begin a sentence elsewhere. */
function piecesOf(text: string): string[] {
  return text.replace(/\s+/g, ' ').split(/\{[\w.-]+\}/).map((piece) => piece.replace(/^[^\p{L}«]+|[^\p{L}»]+$/gu, '')).filter((piece) => LETTER.test(piece)).flatMap((piece) => [piece, piece[0]!.toUpperCase() + piece.slice(1)]);
}
