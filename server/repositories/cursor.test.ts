import { z } from 'zod';
import { AppError } from '../../domain/errors/codes';
import { decodeCursor, encodeCursor, pageOf } from './cursor';

const place = z.tuple([z.iso.datetime().nullable(), z.string()]);

test('a cursor comes back as the place it was made from', () => {
  const at = ['2026-03-02T02:00:00.000Z', 'an-hoa/cv-1.0.1'];
  expect(decodeCursor(encodeCursor(at), place)).toEqual(at);
  expect(decodeCursor(encodeCursor([null, 'x']), place)).toEqual([null, 'x']);
  expect(decodeCursor(undefined, place)).toBeNull();
});

test.each(['', 'not base64!', Buffer.from('{}').toString('base64url'), encodeCursor([1, 'x']), Buffer.from('[{"$gt":""},"x"]').toString('base64url')])('%j is refused', (cursor) => {
  expect(() => decodeCursor(cursor, place)).toThrow(AppError);
});

test('a page knows whether there is more', () => {
  const rows = [1, 2, 3];
  expect(pageOf(rows, 3, (n) => [n])).toEqual({ items: rows, next: null });
  expect(pageOf(rows, 2, (n) => [n])).toEqual({ items: [1, 2], next: encodeCursor([2]) });
  expect(pageOf([], 2, () => [])).toEqual({ items: [], next: null });
});
