import { Components } from '@formio/js/form';
import type { FormioComponent } from './formio-types';

interface NumberBase extends FormioComponent {
  decimalSeparator: string;
  /** Between thousands; empty when the field does not group. */
  delimiter: string;
  setInputMask(input: HTMLInputElement): void;
}
type NumberClass = { new (...args: unknown[]): NumberBase };
const NumberBase = (Components as unknown as { components: { number: NumberClass } }).components.number;

/**
 * Vietnamese writes 3,5 and some phone keyboards offer only the point. Form.io's mask drops the sign it does not
 * expect, and 3.5 silently becomes 35: here either sign is the decimal one, unless the field groups thousands.
 */
export class NumberField extends NumberBase {
  override setInputMask(input: HTMLInputElement): void {
    if (!this.delimiter) input.addEventListener('input', () => this.takeEitherSign(input), { capture: true });
    super.setInputMask(input);
  }

  private takeEitherSign(input: HTMLInputElement): void {
    const other = this.decimalSeparator === ',' ? '.' : ',';
    if (!input.value.includes(other)) return;
    const caret = input.selectionStart;
    input.value = input.value.replaceAll(other, this.decimalSeparator);
    input.setSelectionRange(caret, caret);
  }
}
