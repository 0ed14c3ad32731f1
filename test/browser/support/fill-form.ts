import type { Locator, Page } from 'playwright-core';
import type { FormComponent, FormDefinition, Json, JsonObject } from '../../../forms/types';
import { demoUnits } from '../../../server/demo/demo-units';

/** Makes the file that a person attaches; the bytes are of the type its name says. */
export type FileMaker = (field: string) => Promise<{ name: string; mimeType: string; buffer: Buffer }>;

/** Types data into a form that stands on the page, field by field, as a person would who has it on paper. */
export async function fillForm(page: Page, form: FormDefinition, data: JsonObject, makeFile: FileMaker): Promise<void> {
  const root = page.locator('.lk-form');
  await root.locator('.formio-component').first().waitFor();
  await fillAll(root, form.components, data, makeFile);
}

/** A field by its key and kind. Form.io gives a field that is called "form" no class of that name. */
const fieldOf = (scope: Locator, { key, type }: { key: string; type: string }): Locator =>
  scope.locator(key === 'form' ? `.formio-component-${type}:has([name^="data[form]"])` : `.formio-component-${key}.formio-component-${type}`);

async function fillAll(scope: Locator, components: readonly FormComponent[], data: JsonObject, makeFile: FileMaker): Promise<void> {
  for (const component of components) {
    if (component.type === 'columns') for (const column of component.columns ?? []) await fillAll(scope, column.components, data, makeFile);
    else if (component.type === 'panel') await fillAll(scope, component.components ?? [], data, makeFile);
    else if (data[component.key] !== undefined && component.disabled !== true) await fillField(fieldOf(scope, component), component, data[component.key]!, makeFile);
  }
}

async function fillField(field: Locator, component: FormComponent, value: Json, makeFile: FileMaker): Promise<void> {
  switch (component.type) {
    case 'container': return fillAll(field, component.components ?? [], value as JsonObject, makeFile);
    case 'datagrid': return fillRows(field, component, value as JsonObject[], makeFile);
    case 'file': return attach(field, component.key, makeFile);
    case 'unitPicker': return chooseUnits(field, (Array.isArray(value) ? value : [value]) as string[], component.multiple === true);
    case 'checkbox': return field.locator('input[type=checkbox]').setChecked(value === true);
    case 'radio': return field.locator(`input[type=radio][value="${String(value)}"]`).check();
    case 'select': return void await field.locator('select').selectOption(String(value));
    default: return field.locator('input, textarea').first().fill(String(value));
  }
}

async function fillRows(grid: Locator, component: FormComponent, rows: JsonObject[], makeFile: FileMaker): Promise<void> {
  const cards = grid.locator('.lk-row-card');
  for (const [index, row] of rows.entries()) {
    if (await cards.count() <= index) await grid.getByRole('button', { name: String(component.addAnother) }).click();
    await cards.nth(index).waitFor();
    await fillAll(cards.nth(index), component.components ?? [], row, makeFile);
  }
}

/** What is attached already stays: a plan that came back still has its file. */
async function attach(field: Locator, key: string, makeFile: FileMaker): Promise<void> {
  const stored = field.locator('a[href^="/api/v1/files/"]');
  if (await stored.count() > 0) return;
  await field.locator('input[type=file]').setInputFiles(await makeFile(key));
  await stored.first().waitFor();
}

async function chooseUnits(field: Locator, ids: readonly string[], multiple: boolean): Promise<void> {
  const names = ids.map((id) => demoUnits.find((unit) => unit.id === id)?.name ?? id);
  await field.locator('.lk-picker, .lk-picker-one').first().waitFor();
  const shown = multiple ? await field.locator('.lk-chip').allInnerTexts() : await field.locator('.lk-picker-one > span').allInnerTexts();
  // Filled in by the product already, perhaps with more than the paper names.
  if (names.every((name) => shown.some((each) => each.includes(name)))) return;
  if (!multiple) await field.locator('.lk-picker-one button').click();
  for (const [index, name] of names.entries()) {
    await field.locator('input[type=search]').fill(name);
    await field.locator('.lk-picker-option').filter({ hasText: name }).first().locator('input').check();
    if (multiple) await field.locator('.lk-chip').nth(index).waitFor();
  }
}
