import { directiveProcedure } from '../procedures/directive';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { shippedProcedures } from '../procedures';
import { sandboxOpening, sandboxWorld } from './sandbox-world';
import { isSandboxSpace, sandboxSpace } from './space';
import { withStarted } from '../publishing/with-started';

const AT = '2026-03-02T01:00:00.000Z';
const definitions = withStarted(directiveProcedure, shippedProcedures);

test('a space is no tenant, and no tenant can be named like one', () => {
  const space = sandboxSpace('an-hoa', 'abc123');
  expect(isSandboxSpace(space)).toBe(true);
  expect(isSandboxSpace('an-hoa')).toBe(false);
  // The form that the configuration asks of LIENKY_TENANT.
  expect(space).not.toMatch(/^[a-z][a-z0-9-]{1,40}$/);
  // What walks a tenant by `_id` from `an-hoa/` to `an-hoa0` does not meet it.
  expect(`${space}/x` > 'an-hoa0').toBe(true);
});

test('what a procedure starts comes along, each once, its own key never', () => {
  expect(definitions.map(({ key }) => key)).toEqual(['directive', 'safe-school', 'replication', 'periodic-report']);
  expect(withStarted({ ...safeSchoolProcedure, key: 'directive' }, shippedProcedures).filter(({ key }) => key === 'directive')).toHaveLength(1);
});

test('everybody is plainly made up, and nobody administers', () => {
  const { units, people } = sandboxWorld(definitions);
  expect(units.every(({ name }) => name.endsWith('(thử nghiệm)'))).toBe(true);
  expect(units.filter(({ kind }) => kind === 'school')).toHaveLength(2);
  expect(people.every(({ name }) => name.startsWith('Thử nghiệm – '))).toBe(true);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  expect(people.flatMap(({ seats }) => seats).some(({ role }) => role === 'administrator')).toBe(false);
  expect(sandboxWorld(definitions)).toEqual({ units, people });
});

test('relations stay within the sandbox', () => {
  const { units } = sandboxWorld(definitions);
  const ids = new Set(units.map(({ id }) => id));
  for (const { relations, parentId } of units) for (const id of [...Object.values(relations), ...(parentId === null ? [] : [parentId])]) expect(ids).toContain(id);
});

test('a case is opened by who may start it, otherwise by the office above', () => {
  const world = sandboxWorld(definitions);
  expect(sandboxOpening(definitions, world, AT, {})).toEqual({ subjectUnitId: 'so-gddt', initiatorUnitId: 'so-gddt', by: { personId: 'so-gddt-specialist', seat: { role: 'specialist', unitId: 'so-gddt' } } });
  const school = withStarted(safeSchoolProcedure, shippedProcedures);
  expect(sandboxOpening(school, sandboxWorld(school), AT, { planDue: '2026-04-01' }, 'truong-002')).toEqual({ subjectUnitId: 'truong-002', initiatorUnitId: 'so-gddt', by: null });
});

test('what keeps a case from opening is told in words', () => {
  const refused = sandboxOpening(definitions, sandboxWorld(definitions), AT, {}, 'truong-099');
  expect(refused).toMatchObject({ refusal: { message: { vi: expect.stringContaining('truong-099') as string } } });
});
