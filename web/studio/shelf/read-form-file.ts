import { PACKAGE_FORMAT } from '../../../domain/design-package/package-format';
import { isPlainObject } from '../../../domain/logic/plain-object';
import { importFormio, type ImportNote } from '../../../forms/design';
import type { FormDefinition, Text } from '../../../forms/types';
import { designKeyOf } from './design-path';

export type FormFile =
  | { state: 'wrong'; reason: 'tooLarge' | 'notJson' | 'notAForm' | 'package' }
  | { state: 'read'; definition: FormDefinition; name: { vi: string; en: string; key: string; ownKey: boolean }; parts: number; refused: { where: string; reason: Text }[] };

/** Bytes; beyond this no definition would be accepted. */
const MAX_BYTES = 2_000_000;

/** What a chosen file holds: a form with what had to be left out, or why it cannot be read. Nothing of it is run. */
export async function readFormFile(file: Blob): Promise<FormFile> {
  if (file.size > MAX_BYTES) return { state: 'wrong', reason: 'tooLarge' };
  let json: unknown;
  try {
    json = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { state: 'wrong', reason: 'notJson' };
  }
  if (isPlainObject(json) && json.format === PACKAGE_FORMAT) return { state: 'wrong', reason: 'package' };
  const imported = importFormio(json);
  if (!imported.ok) return { state: 'wrong', reason: imported.code === 'tooLarge' ? 'tooLarge' : 'notAForm' };
  const { definition, parts, report } = imported;
  const { title } = definition;
  return { state: 'read', definition, parts, refused: report.map(rowOf), name: { vi: title.vi, en: title.en === title.vi ? '' : title.en, key: designKeyOf(title.vi), ownKey: false } };
}

const rowOf = ({ part, pointer, reason }: ImportNote) => ({ where: part || pointer, reason });
