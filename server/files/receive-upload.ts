import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '../../domain/errors/codes';
import { MAX_FILE_BYTES } from './accepted-types';

const malformed = (cause?: unknown) => new AppError('malformed-request', { cause });

/**
 * Gives the one file of a multipart request to `store` while it is still coming in.
 * @throws AppError malformed-request (no file, more than one, broken or cut off), file-too-large
 */
export async function receiveUpload<T>(req: Request, store: (file: Readable, name: string) => Promise<T>): Promise<T> {
  const parser = createParser(req);
  return new Promise<T>((resolve, reject) => {
    let storing: Promise<T> | null = null;
    const fail = (error: unknown): void => {
      req.unpipe(parser);
      // The rest is read and thrown away, so that the answer reaches a client that is still sending.
      req.resume();
      reject(error instanceof Error ? error : malformed(error));
    };
    parser.on('file', (field, stream, { filename }) => {
      if (field !== 'file' || storing) {
        stream.resume();
        return fail(malformed());
      }
      stream.once('limit', () => stream.destroy(new AppError('file-too-large')));
      storing = store(stream, filename ?? '');
      storing.catch(fail);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.once(limit, () => fail(malformed()));
    parser.once('error', (error) => fail(malformed(error)));
    parser.once('close', () => {
      if (storing) storing.then(resolve, fail);
      else fail(malformed());
    });
    req.once('aborted', () => parser.destroy(new Error('request aborted')));
    req.pipe(parser);
  });
}

function createParser(req: Request): ReturnType<typeof busboy> {
  try {
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 5, parts: 6, fieldSize: 1000, fileSize: MAX_FILE_BYTES } });
  } catch (error) {
    throw malformed(error);
  }
}
