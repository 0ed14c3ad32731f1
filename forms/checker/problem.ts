import type { Text } from '../types';

/** What can be wrong with a value. Stable: clients and tests rely on the codes. */
export const formProblemCodes = [
  'tooLarge', 'notAnObject', 'required', 'mustBeTicked', 'wrongType', 'unknownOption', 'invalidDate', 'invalidDateTime', 'invalidTime',
  'invalidNumber', 'notAnInteger', 'tooManyDecimals', 'belowMinimum', 'aboveMaximum', 'tooShort', 'tooLong', 'tooFewRows', 'tooManyRows',
  'tooFewItems', 'tooManyItems', 'duplicate', 'unknownFile', 'wrongFileType', 'fileTooLarge', 'unknownUnit', 'wrongUnitKind', 'unknownPerson',
  'unknownDocument', 'invalidEmail', 'invalidPhone', 'invalidSignature', 'rule',
] as const;
export type FormProblemCode = (typeof formProblemCodes)[number];

export type DataPath = (string | number)[];

/** A path as the key of a set or a map. */
export const pathKey = (path: DataPath): string => JSON.stringify(path);

export interface Problem {
  path: DataPath;
  /** RFC 6901, e.g. `/models/0/name`. */
  pointer: string;
  code: FormProblemCode;
  /** Numbers and names that the sentence holds; for `rule` also the rule's id. */
  params: Record<string, string | number>;
  message: Text;
}

/** A problem before its sentence is written. */
export interface Finding {
  path: DataPath;
  code: FormProblemCode;
  params?: Record<string, string | number>;
}

export function pointerOf(path: DataPath): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
