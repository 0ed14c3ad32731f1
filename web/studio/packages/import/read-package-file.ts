import { PACKAGE_FORMAT, packageLimits } from '../../../../domain/design-package';
import { isPlainObject } from '../../../../domain/logic/plain-object';

export type PackageFile = { state: 'wrong'; reason: 'tooLarge' | 'notJson' | 'empty' | 'notAPackage' } | { state: 'read'; name: string; bytes: number; json: unknown };

/** A chosen file as JSON; what it says is judged by the server, and here only whether it can be sent at all. Nothing of it is run. */
export async function readPackageFile(file: File): Promise<PackageFile> {
  if (file.size === 0) return { state: 'wrong', reason: 'empty' };
  // A character takes at most four bytes; the server counts characters.
  if (file.size > packageLimits.characters * 1.4) return { state: 'wrong', reason: 'tooLarge' };
  try {
    const text = (await file.text()).replace(/^\uFEFF/, '');
    if (text.length > packageLimits.characters) return { state: 'wrong', reason: 'tooLarge' };
    const json = JSON.parse(text) as unknown;
    if (!isPlainObject(json) || json.format !== PACKAGE_FORMAT) return { state: 'wrong', reason: 'notAPackage' };
    return { state: 'read', name: file.name, bytes: file.size, json };
  } catch {
    return { state: 'wrong', reason: 'notJson' };
  }
}
