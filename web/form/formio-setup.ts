import { registerEvaluator } from '@formio/core/utils';
import { Components, Formio, Templates } from '@formio/js/form';
import { hardenFormio } from '../../forms/harden-formio';
import { DateTextField } from './date-text-field';
import { FileField } from './file/file-field';
import { HeadingNote, HelpNote } from './note-components';
import { NumberField } from './number-field';
import { PhoneField } from './phone-field';
import { DocumentPickerField, PersonPickerField } from './picker/search-picker-fields';
import { SafeEvaluator } from './safe-evaluator';
import { TabsLayout } from './tabs-layout';
import { ownTemplates } from './templates';
import type { FormioComponent } from './formio-types';
import { TextAreaField } from './text-area-field';
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
  (Components as unknown as { setComponents(components: object): void }).setComponents({ textfield: DateTextField, textarea: TextAreaField, number: NumberField, phoneNumber: PhoneField, file: FileField, unitPicker: UnitPickerField, personPicker: PersonPickerField, documentPicker: DocumentPickerField, tabs: TabsLayout, heading: HeadingNote, helptext: HelpNote });
  const { current } = Templates as unknown as { current: Record<string, unknown> };
  Object.assign(current, ownTemplates);
  keepClosedFields();
  // A component that asked for a library would ask us, and be told that there is none.
  (Formio as unknown as { cdn: { setBaseUrl(url: string): void } }).cdn.setBaseUrl('/vendor/formio');
}

/**
 * Form.io can disable by key only, and rows are made while people work: each component asks for its own path when it
 * is made. What it said before still counts.
 */
function keepClosedFields(): void {
  const { prototype } = (Components as unknown as { components: { component: { prototype: FormioComponent } } }).components.component;
  const before = Object.getOwnPropertyDescriptor(prototype, 'shouldDisabled')?.get;
  if (!before) throw new TypeError('Form.io has no shouldDisabled any more');
  Object.defineProperty(prototype, 'shouldDisabled', {
    configurable: true,
    get(this: FormioComponent): boolean {
      return Boolean(before.call(this)) || this.options.lienky?.closed?.isClosed(this.path, this.component.type) === true;
    },
  });
}
