import { withoutMarks } from '../../domain/text/fold-text';
import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ContentHead { name: string; type: string; size?: number; inline: boolean; etag: string }

/** RFC 6266: a name for old clients in ASCII, and the real one in UTF-8. */
export function contentDisposition({ name, inline }: Pick<ContentHead, 'name' | 'inline'>): string {
  const ascii = withoutMarks(name).replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

/** Streams a content. It is private to the person, and never runs as a page of ours. */
export async function sendContent(res: Response, head: ContentHead, open: () => Readable): Promise<void> {
  res.setHeader('Content-Type', head.type);
  res.setHeader('Content-Disposition', contentDisposition(head));
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader('ETag', `"${head.etag}"`);
  if (head.size !== undefined) res.setHeader('Content-Length', head.size);
  if (res.req.fresh) {
    res.removeHeader('Content-Length');
    res.status(304).end();
    return;
  }
  try {
    await pipeline(open(), res);
  } catch (error) {
    // Who breaks a download off, closes the page or the line, needs no answer; a content that cannot be read is another matter.
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
