import { registerEvaluator } from '@formio/core/utils';
import { Components, Formio, Templates } from '@formio/js/form';
import { hardenFormio } from '../../forms/checker';
import { DateTextField } from './date-text-field';
import { FileField } from './file/file-field';
import { HeadingNote, HelpNote } from './note-components';
import { NumberField } from './number-field';
import { SafeEvaluator } from './safe-evaluator';
import { ownTemplates } from './templates';
import { UnitPickerField } from './unit-picker/unit-picker-field';

let ready = false;

/** Once, before the first form: evaluator without eval, our components and templates, no foreign address. */
export function setUpFormio(): void {
  if (ready) return;
  ready = true;
  hardenFormio();
  const evaluator = new SafeEvaluator();
  registerEvaluator(evaluator);
  (Formio as unknown as { use(module: object): void }).use({ evaluator });
  (Components as unknown as { setComponents(components: object): void }).setComponents({ textfield: DateTextField, number: NumberField, file: FileField, unitPicker: UnitPickerField, heading: HeadingNote, helptext: HelpNote });
  const { current } = Templates as unknown as { current: Record<string, unknown> };
  Object.assign(current, ownTemplates);
  // A component that asked for a library would ask us, and be told that there is none.
  (Formio as unknown as { cdn: { setBaseUrl(url: string): void } }).cdn.setBaseUrl('/vendor/formio');
}
