import { blockText, checkBlock, readBlock, type Block } from '../../../forms/design';

const NAME = 'lienky.block';
let inMemory: Block | null = null;

/** Copied parts stay while the tab is open, and go onto the clipboard, so that they can go into another form, tab or installation. */
export function keepBlock(block: Block): void {
  inMemory = structuredClone(block);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {
    // The copy in memory serves this page.
  }
  // Not there without a safe connection, and people may forbid it: then the copy serves this tab alone.
  void (navigator.clipboard as Clipboard | undefined)?.writeText(blockText(block)).catch(() => undefined);
}

function keptBlock(): Block | null {
  if (inMemory) return structuredClone(inMemory);
  try {
    const read = checkBlock(JSON.parse(sessionStorage.getItem(NAME) ?? 'null'));
    return read.ok ? read.block : null;
  } catch {
    return null;
  }
}

/** What is to be pasted: parts on the clipboard, judged like any definition from elsewhere; else what was copied in this tab. */
export function pastedBlock(text: string | undefined): ReturnType<typeof readBlock> {
  const read = text === undefined ? null : readBlock(text);
  if (read) return read;
  const kept = keptBlock();
  return kept && { ok: true, block: kept };
}

/** The clipboard as a button may read it; undefined where it may not. */
export async function clipboardText(): Promise<string | undefined> {
  try {
    return await (navigator.clipboard as Clipboard | undefined)?.readText();
  } catch {
    return undefined;
  }
}
