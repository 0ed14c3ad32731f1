import type { Option } from '../part-options';

export type OptionFault = { code: 'noLabel' } | { code: 'sameLabel' | 'sameValue'; other: number };

const plain = (label: string): string => label.trim().normalize('NFC').toLocaleLowerCase('vi');

/** What is wrong with each choice of a list, told at its own row; `other` is the number of the first one like it, from 1. */
export function optionFaults(options: readonly Option[]): (OptionFault | null)[] {
  return options.map((option, index): OptionFault | null => {
    if (option.label.trim() === '') return { code: 'noLabel' };
    const like = (same: (other: Option) => boolean) => options.findIndex((other, at) => at !== index && same(other));
    const value = like((other) => other.value === option.value);
    if (value >= 0) return { code: 'sameValue', other: value + 1 };
    const label = like((other) => plain(other.label) === plain(option.label));
    return label >= 0 ? { code: 'sameLabel', other: label + 1 } : null;
  });
}
