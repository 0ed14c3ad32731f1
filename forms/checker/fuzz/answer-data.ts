import { childrenOf } from '../../component-tree';
import { kindOf } from '../../palette/component-kinds';
import { optionsOf } from '../../palette/options-of';
import type { FormComponent, StoredFile } from '../../types';
import type { Random } from './random';

/** Files as an upload answered, some of the wrong kind, one too large for a small limit. */
export const uploads: StoredFile[] = [
  { fileId: 'file-1', name: 'ke-hoach.pdf', size: 900, type: 'application/pdf' },
  { fileId: 'file-2', name: 'anh.png', size: 900, type: 'image/png' },
  { fileId: 'file-3', name: 'to.pdf', size: 12_345, type: 'application/pdf' },
];
const picture = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==';

function fieldValue(component: FormComponent, random: Random): unknown {
  switch (component.type) {
    case 'number': case 'currency': return random.one([0, 1, 5, 7, 10, 11, -1, 2.5, 0.123]);
    case 'select': case 'radio': return random.one([...optionsOf(component).map(({ value }) => value), 'z']);
    case 'selectboxes': return Object.fromEntries(optionsOf(component).map(({ value }) => [value, random.once(2)]));
    case 'checkbox': return random.once(2);
    case 'file': return random.one([[random.one(uploads)], [uploads[0], uploads[1]], [uploads[0], uploads[0]], []]);
    case 'signature': return random.one([picture, 'x']);
    case 'unitPicker': case 'personPicker': case 'documentPicker': return component.multiple === true ? random.one([['a'], ['a', 'b'], ['a', 'a'], []]) : random.one(['a', 'b c']);
    case 'email': return random.one(['a@b.vn', 'a@b', 'a..b@c.vn']);
    case 'phoneNumber': return random.one(['0912 345 678', '+84 912 345 678', 'x']);
    default: return textValue(component, random);
  }
}

function textValue({ inputType }: FormComponent, random: Random): string {
  if (inputType === 'date') return random.one(['2026-02-28', '2025-02-31', '2030-01-01']);
  if (inputType === 'datetime-local') return random.one(['2026-02-28T10:00', '2026-02-28T25:00', '2026-02-28T10:00:30']);
  if (inputType === 'time') return random.one(['07:30', '24:00']);
  return random.one(['x', '5', 'true', ' y ', 'dài quá năm', '']);
}

/** An answer as people give it: mostly of the right kind, sometimes wrong, sometimes left out, hidden or not. */
export function answerFor(components: FormComponent[], random: Random): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const component of components) {
    const kind = kindOf(component.type);
    if (kind === 'layout') Object.assign(data, answerFor(childrenOf(component), random));
    else if (kind === 'container') data[component.key] = answerFor(childrenOf(component), random);
    else if (kind === 'rows') data[component.key] = Array.from({ length: random.below(4) }, () => answerFor(childrenOf(component), random));
    else if (kind === 'value' && !random.once(5)) data[component.key] = fieldValue(component, random);
  }
  return data;
}
