import type { OrgUnit } from '../../../../domain/contracts/org-api';
import { pretendWorldSchema } from '../../../../domain/rehearsal/world';
import { worldOf } from './real-world';

const unit = (id: string, kind: 'school' | 'commune-police', relations: Record<string, string>, seats: OrgUnit['seats'] = []): OrgUnit => ({
  unit: { id, kind, name: `Đơn vị ${id}`, abbreviation: 'ĐV', superiorName: null, place: 'Bình An', address: 'Ấp 3', parentId: null, relations, from: null, to: null, parentName: null, successorId: null, successorName: null, relationNames: {} }, seats, vacant: [],
});
const seat = (personId: string, unitId: string, role: string, more: Partial<OrgUnit['seats'][number]> = {}): OrgUnit['seats'][number] => ({
  id: `${personId}-${role}`, personId, personName: `Người ${personId}`, personTitle: 'Cán bộ', role, roleTitle: { vi: role, en: role }, unitId, unitName: unitId, from: '2026-01-01', to: null, state: 'now', substituteFor: null, canSubstitute: false, ...more,
});

test('units and people become a world that a scenario can keep: names only, ids that fit, nobody of the past', () => {
  const world = worldOf([
    unit('thcs.binh-an', 'school', { 'commune-police': 'ca.binh-an' }, [seat('p.1', 'thcs.binh-an', 'principal'), seat('p.2', 'thcs.binh-an', 'drafter', { state: 'past' })]),
    unit('ca.binh-an', 'commune-police', {}, [seat('p.1', 'ca.binh-an', 'officer', { substituteFor: { id: 'p.9', name: 'Người 9' } })]),
  ]);
  expect(pretendWorldSchema.parse(JSON.parse(JSON.stringify(world)))).toBeTruthy();
  expect(world.units[0]).toMatchObject({ id: 'thcs-binh-an', relations: { 'commune-police': 'ca-binh-an' } });
  expect(world.people).toEqual([expect.objectContaining({ id: 'p-1', seats: [expect.objectContaining({ unitId: 'thcs-binh-an' }), expect.objectContaining({ role: 'officer', substituteFor: 'p-9' })] })]);
  expect(JSON.stringify(world)).not.toContain('Ấp 3');
});
