import { readPackageFile } from './read-package-file';

const file = (text: string) => Object.assign(new Blob([text]), { name: 'goi.json', lastModified: 0, webkitRelativePath: '' }) as File;

test('a file is JSON, not empty and not larger than a package may be', async () => {
  expect(await readPackageFile(file('\uFEFF{"format":"lien-ky-design"}'))).toEqual({ state: 'read', name: 'goi.json', bytes: 30, json: { format: 'lien-ky-design' } });
  for (const other of ['{"components":[]}', '[]', 'null', '{"format":"x"}']) expect(await readPackageFile(file(other))).toEqual({ state: 'wrong', reason: 'notAPackage' });
  expect(await readPackageFile(file(''))).toEqual({ state: 'wrong', reason: 'empty' });
  expect(await readPackageFile(file('{'))).toEqual({ state: 'wrong', reason: 'notJson' });
  expect(await readPackageFile(file(' '.repeat(4_000_001)))).toEqual({ state: 'wrong', reason: 'tooLarge' });
  expect(await readPackageFile(file('['.repeat(5_700_000)))).toEqual({ state: 'wrong', reason: 'tooLarge' });
});
