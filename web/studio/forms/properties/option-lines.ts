import { keyFromLabel } from '../../../../forms/design';
import type { Option } from '../part-options';

/** As many as a definition may hold. */
const MOST = 500;

/** One choice per line. A line that was there before keeps what it is kept as; doubles are named and taken once. */
export function optionsFromLines(text: string, before: readonly Option[]): { options: Option[]; doubles: string[] } {
  const known = new Map(before.map((option) => [option.label.trim().normalize('NFC'), option]));
  const taken = new Set(before.map(({ value }) => value));
  const options: Option[] = [];
  const seen = new Set<string>();
  const doubles: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const label = line.trim().normalize('NFC').slice(0, 500);
    if (label === '' || options.length === MOST) continue;
    if (seen.has(label)) { doubles.push(label); continue; }
    seen.add(label);
    const value = known.get(label)?.value ?? keyFromLabel(label, taken);
    taken.add(value);
    options.push({ value, label });
  }
  return { options, doubles };
}
