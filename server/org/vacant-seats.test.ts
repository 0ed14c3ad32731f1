import type { UnitKind } from '../../domain/contracts/records';
import { vacancies } from './vacant-seats';

const unit = (id: string, to: string | null = null) => ({ id, kind: 'commune-police' as UnitKind, from: null, to });
const seat = (unitId: string, role: string, from: string, to: string | null = null) => ({ unitId, seatKey: `${unitId}#${role}`, from, to });
const day = '2026-03-02';

test('a seat of the establishment that nobody ever held is vacant, since nobody knows when', () => {
  expect([...vacancies([unit('a')], [seat('a', 'officer', '2026-01-01')], day)]).toEqual([['a#police-chief', { unitId: 'a', reason: 'vacant', since: null }]]);
});

test('a seat that ended is vacant from the day after; a later holder, or a substitute, fills it', () => {
  const ended = [seat('a', 'officer', '2025-01-01', '2026-02-27'), seat('a', 'officer', '2024-01-01', '2024-12-31'), seat('a', 'police-chief', '2025-01-01')];
  expect(vacancies([unit('a')], ended, day).get('a#officer')).toEqual({ unitId: 'a', reason: 'vacant', since: '2026-02-28' });
  expect(vacancies([unit('a')], ended, '2026-02-27').size).toBe(0);
  expect(vacancies([unit('a')], [...ended, seat('a', 'officer', day, day)], day).size).toBe(0);
});

test('a seat beside the establishment counts once it was held', () => {
  expect(vacancies([unit('a')], [seat('a', 'officer', '2025-01-01'), seat('a', 'police-chief', '2025-01-01'), seat('a', 'supervisor', '2025-01-01', '2025-12-31')], day).get('a#supervisor')?.since).toBe('2026-01-01');
});

test('in a closed unit nobody acts, whoever sits there', () => {
  expect([...vacancies([unit('a', '2026-02-28')], [seat('a', 'officer', '2025-01-01')], day).values()]).toEqual([
    { unitId: 'a', reason: 'unit-closed', since: '2026-03-01' }, { unitId: 'a', reason: 'unit-closed', since: '2026-03-01' },
  ]);
});
