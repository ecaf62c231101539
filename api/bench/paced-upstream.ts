import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doneFrame, finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { upstreamModel } from '../testing/start-chat-upstream.ts';
import { markNow } from './send-times.ts';

/** What a question of the benchmark asks for, as JSON. */
interface PacedQuestion {
  readonly pieces: number;
  readonly everyMs: number;
}

/**
 * An upstream in its own process. Each piece of its answers carries the time at which it was written, in a single
 * write.
 */
const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'list', data: [{ id: upstreamModel, object: 'model' }] }));
    return;
  }
  const { messages } = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString());
  const { content } = messages.at(-1);
  answer(response, JSON.parse(typeof content === 'string' ? content : content[0].text));
});

function answer(response: ServerResponse, { pieces, everyMs }: PacedQuestion): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  let sent = 0;
  const sending = setInterval(() => {
    if (response.destroyed || sent++ === pieces) {
      clearInterval(sending);
      response.end(finishFrame('stop') + doneFrame);
      return;
    }
    // Written past the response's queue, so that it is one packet.
    const piece = textFrame(markNow());
    response.socket?.write(`${piece.length.toString(16)}\r\n${piece}\r\n`, 'latin1');
  }, everyMs);
}

server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', 4_096, () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
});
process.once('disconnect', () => process.exit(0));
