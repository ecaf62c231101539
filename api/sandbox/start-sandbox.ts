import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../domain/ports.ts';
import { createBusyMemory } from './busy-memory.ts';
import { parseChatRequest } from './chat-request.ts';
import { planReply, type SandboxPersonality } from './plan-reply.ts';
import { readBody } from './read-body.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type SandboxModel, sandboxModels } from './sandbox-models.ts';
import { hashText } from './seeded-choice.ts';
import { sendAnswer } from './send-answer.ts';
import { silence } from './send-tokens.ts';

interface SandboxOptions {
  /** Times every pause. */
  readonly clock: Clock;
  /** Personalities whose prompts are recognised; others get a neutral voice. */
  readonly personalities?: readonly SandboxPersonality[];
}

/** A running stand-in for the upstream. */
interface Sandbox {
  /** For an OpenAI client: `http://127.0.0.1:<port>/v1`. */
  readonly baseUrl: string;
  /** Ends all streams, timers and sockets; may be called more than once. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const mostBodyBytes = 8 * 1024 * 1024;
const notFound = (request: IncomingMessage) =>
  refuse(404, { message: `Invalid URL (${request.method} ${request.url?.slice(0, 200)}).` });
const unknownModel = (id: string) =>
  refuse(404, {
    message: `The model \`${id.slice(0, 100)}\` does not exist or you do not have access to it.`,
    code: 'model_not_found',
    param: 'model',
  });

/**
 * Starts a server on a free loopback port that is compatible with OpenAI as far as ModelHub asks. Any key is accepted;
 * none is inspected.
 */
export async function startSandbox({ clock, personalities = [] }: SandboxOptions): Promise<Sandbox> {
  const busyMemory = createBusyMemory(clock);
  const running = new Set<Promise<void>>();
  let requests = 0;

  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    // Without a listener, writing to a client that has just disconnected would end the process.
    response.on('error', () => gone.abort());
    const handled = handle(request, response, gone.signal)
      .catch(() => fail(response, gone.signal))
      .finally(() => running.delete(handled));
    running.add(handled);
  });
  server.keepAliveTimeout = 60_000;

  async function handle(request: IncomingMessage, response: ServerResponse, signal: AbortSignal) {
    requests += 1;
    const requestId = `req_sandbox_${requests}`;
    const path = request.url?.split('?')[0] ?? '';
    if (request.method === 'GET' && path === '/v1/models') {
      return sendJson(response, requestId, { object: 'list', data: sandboxModels.map(describe) });
    }
    if (request.method !== 'POST' || path !== '/v1/chat/completions') {
      return sendRefusal(response, requestId, notFound(request));
    }
    const body = await readBody(request, mostBodyBytes);
    if (body === null) {
      response.setHeader('connection', 'close');
      return sendRefusal(response, requestId, refuse(413, { message: 'The request body is too large.' }));
    }
    await complete(body, request, response, requestId, signal);
  }

  async function complete(
    body: string,
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    signal: AbortSignal,
  ) {
    const chat = parseChatRequest(body);
    if ('status' in chat) return sendRefusal(response, requestId, chat);
    const model = findModel(chat.model);
    if (model === undefined) return sendRefusal(response, requestId, unknownModel(chat.model));
    const reply = planReply(chat, model, personalities);
    const key = hashText(JSON.stringify([chat.model, chat.messages]));
    if (reply.type === 'mute') return silence(signal);
    if (reply.type === 'reset') return void request.socket.resetAndDestroy();
    if (reply.type === 'refuse') return sendRefusal(response, requestId, reply.refusal);
    if (reply.busyFirst && busyMemory.isFirst(key)) {
      return sendRefusal(response, requestId, overloadedOnce);
    }
    const identity = {
      id: `chatcmpl-sandbox-${key.toString(16)}`,
      created: Math.floor(clock.now() / 1_000),
      model: model.id,
    };
    await sendAnswer(reply, { response, request: chat, requestId, identity, clock, signal });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  async function close() {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    server.closeAllConnections();
    await closed;
    await Promise.allSettled(running);
  }
  return { baseUrl: `http://127.0.0.1:${port}/v1`, close, [Symbol.asyncDispose]: close };
}

const overloadedOnce = refuse(503, {
  message: 'The server is currently overloaded.',
  type: 'service_unavailable_error',
  code: 'server_is_overloaded',
});

const findModel = (id: string) => sandboxModels.find((model) => model.id === id);
const describe = ({ id, created }: SandboxModel) => ({
  id,
  object: 'model',
  created,
  owned_by: 'sandbox',
  shutdown_date: null,
});

function sendJson(response: ServerResponse, requestId: string, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId });
  response.end(JSON.stringify(body));
}

function sendRefusal(response: ServerResponse, requestId: string, { status, headers, body }: Refusal): void {
  // A page from a server in between has none of OpenAI's headers.
  const fromApi = !(headers['content-type'] ?? '').startsWith('text/html');
  response.writeHead(status, { ...(fromApi ? { 'x-request-id': requestId } : {}), ...headers });
  response.end(body);
}

/** Either the client is gone or the sandbox failed: this request is over. */
function fail(response: ServerResponse, signal: AbortSignal): void {
  if (signal.aborted || response.headersSent) {
    response.destroy();
    return;
  }
  sendRefusal(
    response,
    'req_sandbox_fault',
    refuse(500, { message: 'The sandbox failed.', type: 'server_error', code: 'server_error' }),
  );
}
