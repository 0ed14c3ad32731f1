import type { z } from 'zod';
import { AppError } from '../../domain/errors/codes';

/** The place after the last row of a page: the values of its sort keys. Opaque to clients. */
export const encodeCursor = (place: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * @throws AppError validation-failed when it is not a cursor of this list; being opaque does not make it trusted,
 * so the schema says exactly which scalars may reach a query.
 */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, schema: T): z.infer<T> | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('validation-failed', { problems: [{ pointer: '/cursor', code: 'invalid_cursor', message: { vi: 'Vị trí trang không hợp lệ.', en: 'Not a cursor of this list.' } }] });
  }
}

export interface Page<T> { items: T[]; next: string | null }

/** Cuts a result that was asked for with one row more than the page holds. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => readonly (string | number | null)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, next: rows.length > limit && last ? encodeCursor(placeOf(last)) : null };
}
