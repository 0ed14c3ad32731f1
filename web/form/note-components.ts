import { Components } from '@formio/js/form';
import { escapeHtml } from './escape-html';
import type { FormioComponent } from './formio-types';

interface PlainBase extends FormioComponent { render(element?: string): string; t(text: string): string }
const Base = (Components as unknown as { components: { base: { new (...args: unknown[]): PlainBase } } }).components.base;

const textOf = ({ component }: FormioComponent): string => String(component.text ?? component.content ?? component.label ?? '');

/** A heading inside a form. Text only: HTML in definitions is refused and would be shown as text. */
export class HeadingNote extends Base {
  override render(): string {
    return super.render(`<h4 class="lk-form-subheading">${escapeHtml(textOf(this))}</h4>`);
  }
}

/** A paragraph that helps to fill in the form. */
export class HelpNote extends Base {
  override render(): string {
    return super.render(`<p class="lk-form-help">${escapeHtml(textOf(this))}</p>`);
  }
}
