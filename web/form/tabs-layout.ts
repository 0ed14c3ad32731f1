import { Components } from '@formio/js/form';
import { escapeHtml } from './escape-html';
import type { FormioComponent } from './formio-types';

interface PanelBase extends FormioComponent {
  components: FormioComponent[];
  render(children?: string): string;
  attach(element: HTMLElement): Promise<unknown>;
  attachComponents(element: HTMLElement, components: FormioComponent[]): Promise<unknown>;
  t(text: string, options: { _userInput: boolean }): string;
  on(event: string, handler: () => void): void;
}
const Panel = (Components as unknown as { components: { panel: { new (...args: unknown[]): PanelBase } } }).components.panel;

/** Told to the page element of a form: the sentences beside the fields have changed. */
export const FAULTS_SHOWN = 'lk-faults';
/** Told by a field that is about to be focused, upwards to the page it stands on. */
export const REVEAL = 'lk-reveal';

/**
 * Pages of a form: tabs on a wide screen, steps on a phone, one below the other on paper. All pages stay in the
 * document, so what is typed on one is kept and checked with the rest.
 */
export class TabsLayout extends Panel {
  private at = 0;
  private host: HTMLElement | null = null;

  constructor(...args: unknown[]) {
    super(...args);
    // A condition may have shown or hidden a page.
    this.on('change', () => this.show(this.at));
  }

  override render(): string {
    const pages = this.components as (FormioComponent & { render(): string })[];
    const titles = pages.map(({ component }) => escapeHtml(this.t(String(component.title ?? component.label ?? component.key), { _userInput: true })));
    const buttons = titles.map((title, index) => `<button type="button" role="tab" class="lk-form-page-tab" id="${this.id}-tab-${index}" aria-controls="${this.id}-page-${index}" data-at="${index}">${title}<span class="lk-form-page-fault visually-hidden" hidden></span></button>`);
    const panes = pages.map((page, index) => `<div role="tabpanel" class="lk-form-page" id="${this.id}-page-${index}" aria-labelledby="${this.id}-tab-${index}">${page.render()}</div>`);
    const words = this.options.lienky?.words;
    const walk = `<div class="lk-form-page-walk"><button type="button" class="btn btn-soft btn-sm" data-walk="-1">${escapeHtml(words?.pageBack)}</button><span class="lk-soft" role="status"></span><button type="button" class="btn btn-soft btn-sm" data-walk="1">${escapeHtml(words?.pageOn)}</button></div>`;
    return super.render(`<div class="lk-form-pages"><div role="tablist" class="lk-form-page-list">${buttons.join('')}</div>${panes.join('')}${walk}</div>`);
  }

  override async attach(element: HTMLElement): Promise<unknown> {
    const attached = super.attach(element);
    this.host = element.querySelector<HTMLElement>(':scope > .lk-form-pages');
    const panes = this.panes();
    const inside = panes.map((pane, index) => this.attachComponents(pane, this.components.slice(index, index + 1)));
    if (this.host) this.listen(this.host);
    await Promise.all([attached, ...inside]);
    this.show(this.at);
    return attached;
  }

  private listen(host: HTMLElement): void {
    host.addEventListener('click', (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-at], button[data-walk]');
      if (!button || button.closest('.lk-form-pages') !== host) return;
      if (button.dataset.at !== undefined) this.show(Number(button.dataset.at));
      else this.walk(Number(button.dataset.walk));
    });
    host.querySelector(':scope > [role=tablist]')?.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent));
    host.addEventListener(REVEAL, (event) => {
      const index = this.panes().findIndex((pane) => pane.contains(event.target as Node));
      if (index >= 0) this.show(index);
    });
    host.addEventListener(FAULTS_SHOWN, () => this.markFaults());
  }

  private onKey(event: KeyboardEvent): void {
    const shown = this.shown();
    const place = shown.indexOf(this.at);
    const next = { ArrowRight: shown[place + 1], ArrowLeft: shown[place - 1], Home: shown[0], End: shown[shown.length - 1] }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.show(next);
    this.buttons()[next]?.focus();
  }

  /** To the page before or after; what is read next begins at its top. */
  private walk(step: number): void {
    const shown = this.shown();
    const next = shown[shown.indexOf(this.at) + step];
    if (next === undefined) return;
    this.show(next);
    this.host?.scrollIntoView({ block: 'start' });
  }

  private show(index: number): void {
    const shown = this.shown();
    if (!this.host || shown.length === 0) return;
    this.at = shown.includes(index) ? index : shown[0]!;
    this.panes().forEach((pane, page) => { pane.hidden = page !== this.at; });
    this.buttons().forEach((button, page) => {
      button.hidden = !shown.includes(page);
      button.setAttribute('aria-selected', String(page === this.at));
      button.tabIndex = page === this.at ? 0 : -1;
    });
    this.showPlace(shown);
  }

  private showPlace(shown: number[]): void {
    const place = shown.indexOf(this.at);
    for (const [step, off] of [[-1, place === 0], [1, place === shown.length - 1]] as const) {
      const button = this.host?.querySelector<HTMLButtonElement>(`:scope > .lk-form-page-walk > [data-walk="${step}"]`);
      if (button) button.disabled = off;
    }
    const status = this.host?.querySelector(':scope > .lk-form-page-walk > [role=status]');
    const text = `${this.options.lienky?.words.page ?? ''} ${place + 1}/${shown.length}`;
    if (status && status.textContent !== text) status.textContent = text;
  }

  private markFaults(): void {
    const panes = this.panes();
    this.buttons().forEach((button, page) => {
      const faulty = panes[page]?.querySelector('.lk-has-fault') !== null;
      button.classList.toggle('lk-form-page-faulty', faulty);
      const words = button.querySelector<HTMLElement>('.lk-form-page-fault');
      if (!words) return;
      words.hidden = !faulty;
      words.textContent = faulty ? ` (${this.options.lienky?.words.pageFault ?? ''})` : '';
    });
  }

  private shown(): number[] {
    return this.components.flatMap((page, index) => (page.visible ? [index] : []));
  }

  private panes(): HTMLElement[] {
    return Array.from(this.host?.querySelectorAll<HTMLElement>(':scope > .lk-form-page') ?? []);
  }

  private buttons(): HTMLElement[] {
    return Array.from(this.host?.querySelectorAll<HTMLElement>(':scope > .lk-form-page-list > .lk-form-page-tab') ?? []);
  }
}
