import { ReactField } from '../react-field';
import { chosenIn } from './toggled';

/** A Form.io field that keeps one id, or with `multiple` a list of ids in the order they were chosen. */
export abstract class PickerField extends ReactField {
  get emptyValue(): unknown {
    return this.component.multiple ? [] : '';
  }

  /** What every picker is given. */
  protected get control(): { controlId: string; labelId: string; value: string[]; multiple: boolean; disabled: boolean; onChange: (ids: string[]) => void } {
    const multiple = this.component.multiple === true;
    return {
      controlId: this.controlId, labelId: `l-${this.id}-${this.key}`, value: chosenIn(this.dataValue), multiple, disabled: this.disabled,
      onChange: (ids) => this.choose(multiple ? ids : (ids[0] ?? '')),
    };
  }
}
