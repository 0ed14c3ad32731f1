import type { ReactNode } from 'react';
import { ReactField } from '../react-field';
import { UnitPicker } from './unit-picker';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');

/** Form.io's `unitPicker`: one unit's id, or a list of ids in the order they were chosen. */
export class UnitPickerField extends ReactField {
  get emptyValue(): unknown {
    return this.component.multiple ? [] : '';
  }

  protected override view(): ReactNode {
    const multiple = this.component.multiple === true;
    return (
      <UnitPicker
        controlId={this.controlId} labelId={`l-${this.id}-${this.key}`} value={listOf(this.dataValue)} multiple={multiple} only={typeof this.component.unitKind === 'string' ? this.component.unitKind : null} disabled={this.disabled}
        onChange={(ids) => this.choose(multiple ? ids : (ids[0] ?? ''))}
      />
    );
  }
}
