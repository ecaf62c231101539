import { once } from 'node:events';
import { expect, test } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { writeTextFrame } from './text-frame.ts';

const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000];

test('frames of every form are messages to a WebSocket client, between those of the library', async () => {
  const texts = lengths.flatMap((length) => ['x'.repeat(length), `${'é'.repeat(Math.ceil(length / 2))}😀`]);
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  sockets.on('connection', (socket, { socket: connection }) => {
    for (const text of texts) {
      writeTextFrame(connection, text);
      socket.send(`library ${text.length}`);
    }
    socket.close(1000);
  });
  await once(sockets, 'listening');
  const { port } = sockets.address() as { port: number };
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const received: string[] = [];
  client.on('message', (data, isBinary) => received.push(isBinary ? 'binary' : data.toString()));
  const [code] = await once(client, 'close');
  sockets.close();

  expect(code).toBe(1000);
  expect(received).toEqual(texts.flatMap((text) => [text, `library ${text.length}`]));
});
