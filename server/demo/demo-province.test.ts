import { resolveParty } from '../../domain/org/relations';
import { shippedProcedures } from '../../domain/procedures';
import { tasksOf } from '../../domain/process';
import { demoPeople, demoSeatHolders } from './demo-people';
import { demoUnits } from './demo-units';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

test('the province has its schools, and no two units or people share an id, an address or a symbol', () => {
  const schools = demoUnits.filter(({ kind }) => kind === 'school');
  expect(schools.length).toBeGreaterThanOrEqual(24);
  expect(schools.filter(({ name }) => /THPT|THCS/.test(name)).length).toBeGreaterThanOrEqual(20);
  expect(distinct(demoUnits.map(({ id }) => id)) && distinct(demoUnits.map(({ abbreviation }) => abbreviation)) && distinct(demoUnits.map(({ name }) => name))).toBe(true);
  expect(distinct(demoSeatHolders.map(({ id }) => id)) && distinct(demoSeatHolders.map(({ email }) => email)) && distinct(demoSeatHolders.map(({ name }) => name))).toBe(true);
  for (const { email } of demoPeople) expect(email).toMatch(/^[a-z-]+\.[a-z-]+@demo\.lienky\.example$/);
  for (const { id } of demoUnits) expect(id).toMatch(/^[a-z][a-z-]+$/);
});

test.each(shippedProcedures.map((definition) => [definition.key, definition] as const))('somebody sits on every seat of procedure %s, for every unit it can be about', (_key, definition) => {
  const find = (id: string) => demoUnits.find((unit) => unit.id === id);
  const seats = tasksOf(definition).map(({ seat }) => seat);
  for (const subject of demoUnits.filter(({ kind }) => kind === definition.subjectKind)) {
    for (const { role, party } of seats) {
      const rule = definition.parties[party];
      const unitId = rule ? resolveParty(rule, subject.id, subject.id, find) : null;
      expect(demoSeatHolders.some(({ unit, roles }) => unit.id === unitId && roles.some((held) => held === role))).toBe(true);
    }
  }
});
