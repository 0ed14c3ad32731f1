import { getForm, shippedForms } from '../../forms';
import { placedComponents } from '../../forms/component-tree';
import { localizedComponents } from './localize-form';

const labelled = (key: string, path: string, locale: 'vi' | 'en') =>
  placedComponents(localizedComponents(getForm(key)!, locale)).find((placed) => placed.path === path)!.component;

describe('form texts in the language of the page', () => {
  it('leaves Vietnamese as it is written', () => {
    expect(localizedComponents(getForm('plan')!, 'vi')).toEqual(getForm('plan')!.components);
  });

  it('puts English in labels, options, descriptions and buttons', () => {
    expect(labelled('directive', 'planDue', 'en').label).toBe('Plans due before');
    expect(labelled('directive', 'planDue', 'en').description).toBe('Schools send their plans before this day.');
    expect(labelled('directive', 'legalBases', 'en').addAnother).toBe('Add a basis');
    expect((labelled('directive', 'urgency', 'en').data as { values: { label: string }[] }).values.map(({ label }) => label)).toContain('Very urgent');
    expect(labelled('directive', 'legalBases.issuer', 'en').label).toBe('Issuer');
  });

  it('never changes keys, types or rules, and never the original', () => {
    for (const form of shippedForms) {
      const before = JSON.stringify(form.components);
      const bones = (components: typeof form.components) => placedComponents(components).map(({ path, component }) => [path, component.type, component.validate]);
      expect(bones(localizedComponents(form, 'en'))).toEqual(bones(form.components));
      expect(JSON.stringify(form.components)).toBe(before);
    }
  });
});
