import { packDesign } from '../../../../domain/design-package';
import { procedure, task } from '../../../../domain/publishing/testing/sample';
import { packageTree, type PackedDesign } from './package-tree';

const said = ({ entry, again, children }: PackedDesign): unknown => [`${entry.kind} ${entry.key} ${entry.version}${again ? ' again' : ''}`, ...children.map(said)];

test('each design stands below what brought it along, in full once', async () => {
  const pack = await packDesign({
    made: '2026-11-22T08:00:00Z', forms: [{ key: 'plan', version: 2 }, { key: 'lone', version: 1 }], roles: [{ key: 'drafter', content: {} }],
    procedures: [
      procedure([task('a', { form: { key: 'plan', version: 2 } }), { kind: 'spawn', key: 'open', title: { vi: 'x', en: 'x' }, process: 'part', over: { unitKind: 'school', under: 'school' }, carry: [] }], { key: 'whole', version: 3 }),
      procedure([task('a', { form: { key: 'plan', version: 2 } })], { key: 'part', version: 5 }),
    ],
  });
  const tree = packageTree(pack, [{ kind: 'procedure', key: 'whole', version: 3 }], (text) => text.length);
  expect(tree.map(said)).toEqual([
    ['procedure whole 3', ['form plan 2'], ['procedure part 5', ['form plan 2 again']]],
    ['form lone 1'],
  ]);
  expect(tree[0]!.bytes).toBeGreaterThan(100);
});
