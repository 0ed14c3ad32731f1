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

  it('draws a criterion as a group of plain fields, in both languages', () => {
    const form = { components: [{ type: 'container', key: 'all', input: true, components: [{ type: 'criterion', key: 'c1', label: 'Tiêu chí 1', input: true, weight: 2.5, criticalFail: true, allowNotApplicable: true }] }], english: { 'all.c1': 'Criterion 1' } };
    const [criterion] = localizedComponents(form, 'en')[0]!.components!;
    expect(criterion).toMatchObject({ type: 'container', label: 'Criterion 1' });
    expect(criterion!.components!.map(({ key, label, text }) => [key, label ?? text])).toEqual([['note', 'Points at most: 2.5. Decisive: if this is not met, the whole assessment fails.'], ['result', 'Result'], ['score', 'Points'], ['reason', 'Explanation'], ['evidence', 'Evidence']]);
    expect(JSON.stringify(criterion)).toContain('"component":"all.c1.result"');
    expect(localizedComponents(form, 'vi')[0]!.components![0]!.components![1]).toMatchObject({ label: 'Kết quả', values: [{ label: 'Đạt' }, { label: 'Chưa đạt' }, { label: 'Không áp dụng' }] });
  });

  it('never changes keys, types or rules, and never the original', () => {
    for (const form of shippedForms) {
      const before = JSON.stringify(form.components);
      // A criterion is drawn as the group of its parts.
      const bones = (components: typeof form.components) => placedComponents(components).map(({ path, component }) => (component.type === 'criterion' ? [path, 'container', undefined] : [path, component.type, component.validate]));
      expect(bones(localizedComponents(form, 'en'))).toEqual(bones(form.components));
      expect(JSON.stringify(form.components)).toBe(before);
    }
  });
});
