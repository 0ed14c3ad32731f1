import { Components } from '@formio/js/form';
import type { FormioComponent } from './formio-types';

interface TextFieldBase extends FormioComponent {
  inputInfo: { attr: Record<string, string> };
}
const TextField = (Components as unknown as { components: { textfield: { new (...args: unknown[]): TextFieldBase } } }).components.textfield;

/** Form.io's own telephone field has a mask of ten digits, American fashion: no +84, no landline of eleven. */
export class PhoneField extends TextField {
  override get inputInfo() {
    const info = super.inputInfo;
    Object.assign(info.attr, { type: 'tel', inputmode: 'tel', autocomplete: 'tel' });
    return info;
  }
}
