import { shippedProcedures } from '../procedures';
import { openCase, newRehearsal, completeWorld, inventWorld, indexOf, type PretendWorld } from '.';

const school: PretendWorld['units'][number] = { id: 'thcs-binh-an', kind: 'school', name: 'Trường THCS Bình An', abbreviation: 'THCSBA', parentId: 'so', relations: { 'commune-police': 'ca-binh-an' } };
const office: PretendWorld['units'][number] = { id: 'so', kind: 'education-office', name: 'Sở GDĐT', abbreviation: 'SGDĐT', parentId: null, relations: {} };
const police: PretendWorld['units'][number] = { id: 'ca-binh-an', kind: 'commune-police', name: 'Công an xã Bình An', abbreviation: 'CAX', parentId: null, relations: {} };
const chosen: PretendWorld = { units: [school, office, police], people: [{ id: 'p1', name: 'Lý Thu An', title: 'Hiệu trưởng', seats: [{ unitId: 'thcs-binh-an', role: 'principal' }] }] };

test('a chosen world keeps who and what is there, and gets what the procedures need beside it', () => {
  const world = completeWorld(chosen, shippedProcedures);
  const index = indexOf(world);
  expect(world.units.slice(0, 3).map(({ id }) => id)).toEqual(['thcs-binh-an', 'so', 'ca-binh-an']);
  expect(world.units.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['standing-body', 'peoples-committee', 'provincial-police']));
  expect(index.holders('thcs-binh-an', 'principal', '2026-11-23').map(({ person }) => person.name)).toEqual(['Lý Thu An']);
  expect(index.holders('ca-binh-an', 'police-chief', '2026-11-23')).not.toEqual([]);
  expect(chosen.units[0]?.relations).toEqual({ 'commune-police': 'ca-binh-an' });
  expect(completeWorld(world, shippedProcedures)).toEqual(world);
  expect(openCase(newRehearsal({ definitions: shippedProcedures, world, at: '2026-11-23T01:00:00.000Z' }), { process: 'safe-school', subjectUnitId: 'thcs-binh-an' }).refusal).toBeNull();
});

test('an invented world needs nothing more', () => {
  const world = inventWorld(shippedProcedures, 20);
  expect(completeWorld(world, shippedProcedures)).toEqual(world);
});
