import type { Page } from 'playwright-core';

/** Every text of the page as one reads or hears it, but what says of itself that it is in another language. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [document.title];
    const unheard = (element: Element | null) => element?.closest('[aria-hidden="true"]') != null && !element.checkVisibility();
    const foreign = (element: Element | null) => element === null || element.closest('[lang]:not([lang|="vi"]), script, style, .lk-hash, .lk-avatar, .lk-paper, code, kbd') !== null;
    // A fault that names something gives the name as it was written, whatever it is.
    const asTold = (element: Element | null, text: string) => (element?.closest('[role=alert], .lk-report, .lk-find, .lk-problems, .lk-fault-line, .lk-merge') ? text.replace(/(?<=[“«])[A-Za-z][\w.*-]*(?=[”»])/g, '…') : text);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!foreign(parentElement) && !unheard(parentElement)) found.push(asTold(parentElement, textContent ?? ''));
    }
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt', 'label'];
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join())) {
      if (foreign(element)) continue;
      // What nobody hears may still be seen, when the pointer rests on it.
      const told = element.closest('[aria-hidden="true"]') ? ['title', 'placeholder', 'label'] : names;
      for (const name of told) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}
