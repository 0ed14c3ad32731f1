import { childrenOf } from '../../../../forms/component-tree';
import { kindOf } from '../../../../forms/palette/component-kinds';
import type { FormComponent } from '../../../../forms/types';
import { optionsOf } from '../part-options';

/** Answers made up for trying a form: something of the right kind in every field, two rows in every table. */
export function sampleData(components: readonly FormComponent[], today: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const part of components) {
    const kind = kindOf(part.type);
    if (kind === 'layout' || kind === 'note' || kind === undefined) Object.assign(data, sampleData(childrenOf(part), today));
    else if (kind === 'rows') data[part.key] = Array.from({ length: rowsOf(part) }, () => sampleData(childrenOf(part), today));
    else if (kind === 'container') data[part.key] = sampleData(childrenOf(part), today);
    else {
      const value = valueOf(part, today);
      if (value !== undefined) data[part.key] = value;
    }
  }
  return data;
}

const rowsOf = (part: FormComponent): number => Math.max(1, Math.min(2, part.validate?.maxLength ?? 2), Math.min(5, part.validate?.minLength ?? 0));

function valueOf(part: FormComponent, today: string): unknown {
  if (part.calculateValue !== undefined) return undefined;
  const [first] = optionsOf(part);
  switch (part.type) {
    case 'textfield': return textOf(part, today);
    case 'textarea': return fitted('Nội dung minh họa để xem thử biểu mẫu, gồm một vài câu như người dùng sẽ viết.', part);
    case 'number': case 'currency': return numberOf(part);
    case 'email': return 'hieutruong@truong.example';
    case 'phoneNumber': return '0912345678';
    case 'select': case 'radio': return first?.value;
    case 'selectboxes': return Object.fromEntries(optionsOf(part).map(({ value }, index) => [value, index < Math.max(1, part.validate?.minSelectedCount ?? 1)]));
    case 'checkbox': return true;
    default: return undefined;
  }
}

function textOf(part: FormComponent, today: string): string {
  if (part.inputType === 'date') return today;
  if (part.inputType === 'datetime-local') return `${today}T08:30`;
  if (part.inputType === 'time') return '08:30';
  return fitted('Nội dung minh họa', part);
}

/** As long as the field asks for, as short as it allows. */
function fitted(text: string, { validate }: FormComponent): string {
  const least = validate?.minLength ?? 0;
  const long = text.length >= least ? text : text.repeat(Math.min(50, Math.ceil(least / text.length)));
  return long.slice(0, validate?.maxLength ?? long.length).trim();
}

function numberOf({ validate }: FormComponent): number {
  const wanted = Math.max(validate?.min ?? 12, Math.min(12, validate?.max ?? 12));
  return validate?.integer ? Math.ceil(wanted) : wanted;
}
