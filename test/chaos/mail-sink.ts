import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that takes everything and counts by Message-ID. It is not killed: what it has is what arrived. */
export interface MailSink {
  url: string;
  /** Message-ID without brackets → how often it arrived. */
  readonly arrived: ReadonlyMap<string, number>;
  total(): number;
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const arrived = new Map<string, number>();
  const sockets = new Set<Socket>();
  let total = 0;
  const take = (message: string): void => {
    const id = /^message-id:\s*<([^>]+)>/im.exec(message)?.[1] ?? 'without-id';
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
    total += 1;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    converse(socket, take);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived, total: () => total,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

/** The part of RFC 5321 that a client without extensions needs. */
function converse(socket: Socket, take: (message: string) => void): void {
  let buffer = '';
  let inData = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  say('220 sink ESMTP');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        take(line);
        inData = false;
        say('250 taken');
      } else if (/^DATA/i.test(line)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 sink');
    }
  });
}
