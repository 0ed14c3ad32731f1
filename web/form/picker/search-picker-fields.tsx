import type { ReactNode } from 'react';
import type { FormSurroundings } from '../formio-types';
import { PickerField } from './picker-field';
import { SearchPicker } from './search-picker';

/** Form.io's `personPicker`. */
export class PersonPickerField extends PickerField {
  protected override view({ caseId }: FormSurroundings): ReactNode {
    return <SearchPicker {...this.control} kind="person" caseId={caseId} />;
  }
}

/** Form.io's `documentPicker`. */
export class DocumentPickerField extends PickerField {
  protected override view({ caseId }: FormSurroundings): ReactNode {
    return <SearchPicker {...this.control} kind="document" caseId={caseId} />;
  }
}
