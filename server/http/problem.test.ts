import { MongoNetworkError } from 'mongodb';
import { z } from 'zod';
import { problemSchema } from '../../domain/contracts/api';
import { AppError, errorStatus, type ErrorCode } from '../../domain/errors/codes';
import { Refusal } from '../../domain/process';
import { chosenLocale, localeOf } from '../i18n/locale';
import { problemBody, toAppError, validationError } from './problem';

test.each(Object.keys(errorStatus) as ErrorCode[])('%s is a problem in both languages', (code) => {
  const vi = problemSchema.parse(problemBody(new AppError(code), 'abc', 'vi'));
  const en = problemBody(new AppError(code), 'abc', 'en');
  expect(vi).toMatchObject({ status: errorStatus[code], code, instance: 'urn:lienky:request:abc' });
  expect(vi.title).not.toBe(en.title);
});

test('a refusal of the kernel keeps its code', () => {
  expect(toAppError(new Refusal('four-eyes', 'x'))).toMatchObject({ error: { code: 'four-eyes' }, unexpected: false });
});

test('an engine that is away is 503 with a time to wait, wherever in the chain it shows', () => {
  for (const error of [
    new MongoNetworkError('gone'), Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), new Error('outer', { cause: Object.assign(new Error('rpc'), { code: 14, details: 'unavailable' }) }),
  ]) expect(toAppError(error)).toMatchObject({ error: { code: 'engine-unavailable', detail: { retryAfterSeconds: 5 } }, unexpected: true });
  expect(toAppError(new AppError('engine-unavailable')).error.detail.retryAfterSeconds).toBe(5);
});

test('what nobody foresaw tells nothing', () => {
  const { error, unexpected } = toAppError(new Error('password of the database is hunter2'));
  expect(unexpected).toBe(true);
  expect(JSON.stringify(problemBody(error, 'abc', 'en'))).not.toContain('hunter2');
  expect(toAppError('a string').error.code).toBe('internal');
});

test('faults of a body are pointers that a client can follow', () => {
  const schema = z.object({ 'a/b': z.object({ list: z.array(z.number()) }) });
  const { error } = schema.safeParse({ 'a/b': { list: [1, 'x'] } });
  expect(validationError(error!).detail.problems?.map((problem) => problem.pointer)).toEqual(['/a~1b/list/1']);
});

test('the language is the one asked for most, Vietnamese when none of ours is asked for', () => {
  expect(localeOf(undefined)).toBe('vi');
  expect(localeOf('fr-FR, de;q=0.9')).toBe('vi');
  expect(localeOf('en-US,en;q=0.9,vi;q=0.8')).toBe('en');
  expect(localeOf('en;q=0.3, vi-VN;q=0.9')).toBe('vi');
  expect(localeOf('en;q=0')).toBe('vi');
  expect(chosenLocale('en')).toBe('en');
  expect(chosenLocale('en-US,en;q=0.9')).toBeNull();
});
