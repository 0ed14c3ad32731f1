import { Components } from '@formio/js/form';
import { formatDay, formatInstant } from '../ui/day-text';
import { isDay } from '../../domain/deadline';
import type { FormioComponent } from './formio-types';

interface TextFieldBase extends FormioComponent {
  inputInfo: { attr: Record<string, string> };
  attachElement(element: HTMLInputElement, index: number): unknown;
  setValueAt(index: number, value: unknown, flags?: object): void;
}
type TextFieldClass = { new (...args: unknown[]): TextFieldBase };
const TextField = (Components as unknown as { components: { textfield: TextFieldClass } }).components.textfield;

/** Setting `value` by code fires no event of the browser's. */
const SET_BY_CODE = 'lk-value';
const NATIVE = ['date', 'datetime-local', 'time'];

/**
 * Text fields that hold a day or a time use the browser's own picker: it is what phones do best, and it
 * stores exactly what the checker reads. Browsers write dates their own way (mm/dd on an English one), so
 * the day is repeated below in words.
 */
export class DateTextField extends TextField {
  override get inputInfo() {
    const info = super.inputInfo;
    const type = this.component.inputType;
    if (type && NATIVE.includes(type)) {
      info.attr.type = type;
      delete info.attr.placeholder;
      // Without a bound browsers let a year have six digits.
      if (type === 'date') Object.assign(info.attr, { min: '1900-01-01', max: '2199-12-31' });
    }
    return info;
  }

  override attachElement(element: HTMLInputElement, index: number): unknown {
    const attached = super.attachElement(element, index);
    if (this.component.inputType === 'date' || this.component.inputType === 'datetime-local') this.repeatInWords(element);
    return attached;
  }

  override setValueAt(index: number, value: unknown, flags?: object): void {
    super.setValueAt(index, value, flags);
    (this.refs.input as HTMLInputElement[] | undefined)?.[index]?.dispatchEvent(new Event(SET_BY_CODE));
  }

  private repeatInWords(element: HTMLInputElement): void {
    const words = document.createElement('div');
    words.className = 'lk-date-words';
    words.setAttribute('aria-live', 'polite');
    const write = () => { words.textContent = inWords(element.value, this.options.language === 'en' ? 'en' : 'vi'); };
    element.insertAdjacentElement('afterend', words);
    element.addEventListener('input', write);
    element.addEventListener(SET_BY_CODE, write);
    write();
  }
}

function inWords(value: string, locale: 'vi' | 'en'): string {
  const day = value.slice(0, 10);
  if (!isDay(day)) return '';
  if (value.length === 10) return formatDay(day, locale);
  return value.length >= 16 ? formatInstant(`${value.slice(0, 16)}:00+07:00`, locale) : '';
}
