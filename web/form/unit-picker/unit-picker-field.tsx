import type { ReactNode } from 'react';
import { PickerField } from '../picker/picker-field';
import { UnitPicker } from './unit-picker';

/** Form.io's `unitPicker`. */
export class UnitPickerField extends PickerField {
  protected override view(): ReactNode {
    return <UnitPicker {...this.control} only={typeof this.component.unitKind === 'string' ? this.component.unitKind : null} />;
  }
}
