import { Agent, request } from 'node:http';
import { serveRelay, upstream } from './serve-relay.ts';

/** The least that any server between a reader and an upstream does: it passes bytes on. The baseline for all others. */
const completions = new URL(`${upstream}/chat/completions`);
const agent = new Agent({ keepAlive: true });

serveRelay((incoming, response) => {
  const { 'content-length': length = '0', 'content-type': type = '' } = incoming.headers;
  const headers = { 'content-length': length, 'content-type': type };
  const outgoing = request(completions, { method: 'POST', agent, headers }, (answer) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.pipe(response);
  });
  incoming.pipe(outgoing);
});
