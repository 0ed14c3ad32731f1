import { ServerResponse } from 'node:http';
import type { MongoClient } from 'mongodb';

/** One command on the connection to MongoDB; `at` is milliseconds since 1970 with fractions, comparable between processes of a machine. */
export interface Command { name: string; collection: string; at: number }

/** Not a command: the place in the log where the server gave its answer to the socket. */
export const ANSWER = 'answer';

const now = (): number => performance.timeOrigin + performance.now();

/**
 * Logs what a client sends. The client must be connected with `monitorCommands=true` in its URI.
 * Answers the messages `{ ask: 'commands' }` of the parent process with the log since the last answer.
 */
export function answerWithCommands(client: MongoClient): void {
  let log: Command[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    const target: unknown = (command as Record<string, unknown>)[commandName];
    log.push({ name: commandName, collection: typeof target === 'string' ? target : '', at: now() });
  });
  const end = ServerResponse.prototype.end as (...args: unknown[]) => ServerResponse;
  ServerResponse.prototype.end = function noted(this: ServerResponse, ...args: unknown[]): ServerResponse {
    log.push({ name: ANSWER, collection: '', at: now() });
    return end.apply(this, args);
  };
  process.on('message', (message: { ask?: string }) => {
    if (message.ask !== 'commands') return;
    process.send?.({ commands: log });
    log = [];
  });
}

export const withMonitoring = (uri: string): string => `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;
