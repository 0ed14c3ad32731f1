/** How long a place may take to be drawn. Milliseconds. */
const PATIENCE_MS = 4_000;

/** Brings a place of the page into view and gives it the focus, as soon as it is drawn. */
export function reveal(selector: string): void {
  const until = performance.now() + PATIENCE_MS;
  const look = (): void => {
    const place = document.querySelector<HTMLElement>(selector);
    if (!place) {
      if (performance.now() < until) requestAnimationFrame(look);
      return;
    }
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}
