import type { Socket } from 'node:net';
import { Client } from 'undici';
import { WebSocketServer } from 'ws';
import { model, serveRelay, upstream } from './serve-relay.ts';

/**
 * What someone writes who cares only about speed: hand-made frames; no schema, no limits, no resuming, nothing stored.
 */
const { origin, pathname } = new URL(`${upstream}/chat/completions`);
const idle: Client[] = [];
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

serveRelay((_request, response) => response.writeHead(404).end()).on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket as Socket, head, (webSocket) => {
    webSocket.on('message', (data) => {
      const { id, question } = JSON.parse(data.toString());
      relay(id, question, socket as Socket);
    });
  });
});

function relay(id: string, question: string, socket: Socket): void {
  const client = idle.pop() ?? new Client(origin);
  const body = JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: question }] });
  let unread = '';
  client.dispatch(
    { method: 'POST', path: pathname, headers: { 'content-type': 'application/json' }, body },
    {
      onRequestStart() {},
      onResponseStart() {},
      onResponseData(_controller, bytes) {
        const lines = (unread + bytes.toString()).split('\n');
        unread = lines.pop() ?? '';
        for (const line of lines) {
          if (!line.startsWith('data: {')) continue;
          const text = JSON.parse(line.slice(6)).choices[0]?.delta.content;
          if (text !== undefined) socket.write(textFrame(`{"id":"${id}","text":${JSON.stringify(text)}}`));
        }
      },
      onResponseEnd() {
        idle.push(client);
        socket.write(textFrame(`{"id":"${id}","type":"complete"}`));
      },
      onResponseError: () => socket.destroy(),
    },
  );
}

/** At most 64 kB. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headLength = length < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = 0x81;
  if (headLength === 2) frame[1] = length;
  else {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.write(text, headLength);
  return frame;
}
