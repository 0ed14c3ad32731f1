import { pointerOf, type Finding, type Problem } from '../checker/problem';
import type { FormDefinition, FormRule, Text } from '../types';
import { labelOf } from './label-of';
import { sentences } from './sentences';

/** Vietnamese writes the decimal sign as a comma. */
const written = (value: string | number, language: keyof Text) => (typeof value === 'number' && language === 'vi' ? String(value).replace('.', ',') : String(value));

function ruleSentence(form: FormDefinition, rule: FormRule, path: (string | number)[], language: keyof Text): string {
  return rule.message[language].replace(/\{([A-Za-z0-9_.]+)\}/g, (_match, key: string) => labelOf(form, pathOfName(rule, key, path))[language]);
}

/** A name in a sentence is a field of the form; inside a table the row's number comes from where the problem is. */
function pathOfName(rule: FormRule, name: string, path: (string | number)[]): (string | number)[] {
  const steps = name.split('.');
  if (!rule.each || !name.startsWith(`${rule.each}.`)) return steps;
  const depth = rule.each.split('.').length;
  return [...path.slice(0, depth + 1), ...steps.slice(typeof path[depth] === 'number' ? depth : depth + 1)];
}

/** Writes the sentence of a finding in both languages. */
export function problemOf(form: FormDefinition, finding: Finding & { rule?: FormRule }): Problem {
  const { path, code, rule, params = {} } = finding;
  const sentence = (language: keyof Text) => {
    if (rule) return ruleSentence(form, rule, path, language);
    if (code === 'rule') throw new Error('a finding of a rule carries its rule');
    const label = labelOf(form, path)[language];
    return sentences[code][language].replace(/\{([a-z]+)\}/g, (whole, name: string) => (name === 'label' ? label : name in params ? written(params[name]!, language) : whole));
  };
  return { path, pointer: pointerOf(path), code, params, message: { vi: sentence('vi'), en: sentence('en') } };
}
