import { Components } from '@formio/js/form';
import type { FormioComponent } from './formio-types';

interface TextAreaBase extends FormioComponent { attach(element: HTMLElement): Promise<unknown> }
const TextArea = (Components as unknown as { components: { textarea: { new (...args: unknown[]): TextAreaBase } } }).components.textarea;

/** Form.io draws a closed text as a box to read that no label names. */
export class TextAreaField extends TextArea {
  override async attach(element: HTMLElement): Promise<unknown> {
    const attached = await super.attach(element);
    for (const box of element.querySelectorAll('.formio-editor-read-only-content')) box.setAttribute('aria-labelledby', `l-${this.id}-${this.key}`);
    return attached;
  }
}
