import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A .tar.gz of one executable file, made by hand as release archives are: directories first, other files beside it. */
export function tarGz(files: Record<string, string | Buffer>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000755\0', 100);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(name.endsWith('/') ? '5' : '0', 156);
    header.write('ustar\0', 257);
    header.write('00', 263);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]), { level: 0 });
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
export interface Mirror { address: string; requests: string[]; close: () => Promise<void> }

/** A web server on a free port; a path that no pattern fits is 404. The first pattern that fits answers. */
export async function startMirror(answers: [RegExp | string, Answer][]): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push([request.method, path, request.headers.range].filter(Boolean).join(' '));
    const [, answer = notFound] = answers.find(([pattern]) => (typeof pattern === 'string' ? pattern === path : pattern.test(path))) ?? [];
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const notFound: Answer = (_request, response) => { response.writeHead(404).end(); };

/** The bytes, or the asked for rest of them. */
export const file = (content: Buffer | string): Answer => (request, response) => {
  const bytes = Buffer.from(content);
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  if (from && Number(from) >= bytes.length) return void response.writeHead(416).end();
  const rest = bytes.subarray(Number(from ?? 0));
  response.writeHead(from ? 206 : 200, { 'content-length': rest.length, ...(from ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}) });
  response.end(rest);
};

/** Half of the bytes and, when the promise resolves, the connection is gone; the next request is answered by `then`. */
export function cutOnce(content: Buffer, { when = async () => undefined, then = file(content) }: { when?: () => Promise<unknown>; then?: Answer } = {}): Answer {
  let asked = 0;
  return (request, response) => {
    asked += 1;
    if (asked > 1) return then(request, response);
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, content.length / 2), () => { void when().then(() => response.destroy()); });
  };
}

/** Half of the bytes, the rest only when the promise resolves: with one that never does, a server that fell silent. */
export const halting = (content: Buffer, goOn: Promise<unknown>): Answer => async (_request, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, content.length / 2));
  await goOn;
  response.end(content.subarray(content.length / 2));
};

export const redirect = (location: string): Answer => (_request, response) => { response.writeHead(302, { location }).end(); };
export const status = (code: number): Answer => (_request, response) => { response.writeHead(code).end(); };
/** The connection stands, an answer never comes. */
export const silence: Answer = () => undefined;
