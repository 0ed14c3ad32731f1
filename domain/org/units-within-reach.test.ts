import type { RelatedUnit } from './relations';
import { unitsWithinReach } from './units-within-reach';

const units: RelatedUnit[] = [
  { id: 'ministry', parentId: null, relations: { police: 'province-police', archive: 'archive' } },
  { id: 'office', parentId: 'ministry', relations: { authority: 'government' } },
  { id: 'school', parentId: 'office', relations: { police: 'commune-police' } },
  { id: 'other-school', parentId: 'office', relations: { police: 'commune-police' } },
  { id: 'commune-police', parentId: 'province-police', relations: {} },
  { id: 'province-police', parentId: null, relations: {} },
  { id: 'ring-a', parentId: 'ring-b', relations: {} }, { id: 'ring-b', parentId: 'ring-a', relations: {} },
];
const reach = (...ids: string[]) => unitsWithinReach(ids, (id) => units.find((unit) => unit.id === id));

describe('units within reach', () => {
  it('are one’s own, those above and those related, with the nearest relation counting', () => {
    expect(reach('school')).toEqual(['school', 'office', 'ministry', 'commune-police', 'archive', 'government']);
  });

  it('are neither below nor beside, nor those that relate to it from there', () => {
    expect(reach('office')).toEqual(['office', 'ministry', 'province-police', 'archive', 'government']);
    expect(reach('commune-police')).toEqual(['commune-police', 'province-police']);
  });

  it('of two seats are both’s, once', () => {
    expect(reach('school', 'commune-police').filter((id) => id === 'commune-police')).toEqual(['commune-police']);
    expect(reach('school', 'commune-police')).toContain('province-police');
  });

  it('survive units that stand above each other, and one that is gone', () => {
    expect(reach('ring-a')).toEqual(['ring-a', 'ring-b']);
    expect(reach('gone')).toEqual(['gone']);
  });
});
