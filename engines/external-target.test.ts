import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { redisAnswers } from './answer/redis.mjs';
import { hostAndPort } from './external-target.mjs';

test.each([
  ['temporal.example', 7233, { host: 'temporal.example', port: 7233 }],
  ['temporal.example:7000', 7233, { host: 'temporal.example', port: 7000 }],
  ['mongodb://user:p%40ss@a.example:27018,b.example/db?replicaSet=r', 27017, { host: 'a.example', port: 27018 }],
  ['redis://:secret@10.0.0.1', 6379, { host: '10.0.0.1', port: 6379 }],
  ['redis://[::1]:6380/0', 6379, { host: '::1', port: 6380 }],
])('%s', (address, port, target) => {
  expect(hostAndPort(address, port)).toEqual(target);
});

test.each([['+PONG\r\n', true], ['-NOAUTH Authentication required.\r\n', true], ['-LOADING Redis is loading the dataset in memory\r\n', false]])('a Redis that says %j', async (reply, answers) => {
  const server = createServer((socket) => socket.once('data', () => socket.end(reply)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  expect(await redisAnswers({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })).toBe(answers);
  server.close();
});
