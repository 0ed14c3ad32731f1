import { carriedText, readCarried, type CarriedSteps } from '../../../../domain/design/carried-steps';
import type { Localized } from '../../../../domain/process';

const NAME = 'lienky.steps';
/** What was copied on this page: also what is not finished yet may be pasted again. */
let own: { text: string; carried: CarriedSteps } | null = null;

/** Copied steps go to the system's clipboard and stay in this browser, so that they can go into another procedure, tab or browser. */
export function keepSteps(carried: CarriedSteps): void {
  const text = carriedText(carried);
  own = { text, carried: structuredClone(carried) };
  try {
    localStorage.setItem(NAME, text);
  } catch {
    // The copy in memory serves this page.
  }
  // Refused where the page is not served safely, or by the person: the copy in this browser serves.
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

/** Steps to paste: those in the text that the clipboard gave, if there are any, else those that were copied in this browser. */
export function keptSteps(pasted = ''): { carried: CarriedSteps } | { why: Localized } | null {
  for (const text of [pasted, stored(), own?.text ?? '']) {
    if (own && text === own.text) return { carried: structuredClone(own.carried) };
    const read = readCarried(text);
    if (read) return read;
  }
  return null;
}

function stored(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}
