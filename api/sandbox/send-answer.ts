import type { ServerResponse } from 'node:http';
import { pause } from '../domain/pause.ts';
import type { Clock } from '../domain/ports.ts';
import type { ChatRequest } from './chat-request.ts';
import { type CompletionIdentity, createFrames, doneFrame } from './completion-frames.ts';
import { errorBody } from './refusal.ts';
import type { AnswerPlan } from './reply-plan.ts';
import { send, sendTokens, silence } from './send-tokens.ts';
import { countTokens, splitTokens } from './tokens.ts';
import { type SandboxUsage, usageOf } from './usage.ts';

interface Delivery {
  readonly response: ServerResponse;
  readonly request: ChatRequest;
  readonly identity: CompletionIdentity;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Aborts when the client disconnects or the sandbox closes. */
  readonly signal: AbortSignal;
}

/** A plan after the limits of the request have been applied. */
interface Answer {
  readonly tokens: readonly string[];
  readonly finishReason: string;
  readonly usage: SandboxUsage;
}

const streamError = errorBody({
  message: 'The server had an error while processing the request.',
  type: 'server_error',
  code: 'server_error',
  param: null,
});
const oversizedFrame = { characters: 1_500_000, count: 4 };

/** Sends a completion, streamed or whole, with the planned ending. Rejects when the signal aborts. */
export async function sendAnswer(plan: AnswerPlan, delivery: Delivery): Promise<void> {
  const all = splitTokens(plan.text);
  const limit = delivery.request.maximumTokens ?? Number.POSITIVE_INFINITY;
  const tokens = all.slice(0, Math.min(plan.visibleTokens ?? all.length, limit));
  const reasoning = countTokens(plan.reasoning) + plan.hiddenReasoningTokens;
  const answer: Answer = {
    tokens,
    finishReason: limit < all.length && tokens.length === limit ? 'length' : plan.finishReason,
    usage: usageOf(delivery.request.messages, { textTokens: tokens.length, reasoning }),
  };
  await (delivery.request.stream ? stream(plan, answer, delivery) : sendWhole(plan, answer, delivery));
}

async function stream(plan: AnswerPlan, answer: Answer, delivery: Delivery): Promise<void> {
  const { response, request, clock, signal } = delivery;
  const frames = createFrames(delivery.identity, request.includeUsage);
  const pace = { tokensPerSecond: plan.tokensPerSecond, clock, signal };
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...delivery.headers,
  });
  response.flushHeaders();
  if (plan.ending === 'empty') {
    response.end(doneFrame);
    return;
  }
  await pause(clock, plan.firstWordMs, signal);
  await send(response, frames.role(), signal);
  const reasoning = splitTokens(plan.reasoning);
  await sendTokens(response, reasoning, (token) => frames.delta('reasoning_content', token), pace);
  await sendTokens(response, answer.tokens, (token) => frames.delta(plan.field, token), pace);

  switch (plan.ending) {
    case 'cut':
      response.socket?.destroySoon();
      return;
    case 'stall':
      return silence(signal);
    case 'truncated':
      response.end();
      return;
    case 'malformed':
      response.end('data: {"id":"chatcmpl-broken","choices":[{"index":0,"delta":{"cont\n\n');
      return;
    case 'error':
      response.end(`data: ${streamError}\n\n`);
      return;
    case 'oversized': {
      const frame = frames.delta('content', 'too much '.repeat(oversizedFrame.characters / 9));
      for (let count = 0; count < oversizedFrame.count; count++) await send(response, frame, signal);
    }
  }
  const last = request.includeUsage ? frames.usage(answer.usage) : '';
  response.end(frames.finish(answer.finishReason) + last + doneFrame);
}

/**
 * Without streaming, the faults affect the one JSON document: half of it is sent, then the body ends or the connection
 * breaks or stalls.
 */
async function sendWhole(plan: AnswerPlan, answer: Answer, delivery: Delivery): Promise<void> {
  const { response, clock, signal } = delivery;
  await pause(clock, plan.firstWordMs + (answer.tokens.length * 1_000) / plan.tokensPerSecond, signal);
  if (plan.ending === 'error') {
    response.writeHead(500, { 'content-type': 'application/json; charset=utf-8', ...delivery.headers });
    response.end(streamError);
    return;
  }
  const body = JSON.stringify(completion(plan, answer, delivery.identity));
  const half = body.slice(0, body.length / 2);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...delivery.headers });
  switch (plan.ending) {
    case 'empty':
      response.end();
      return;
    case 'cut':
      await send(response, half, signal);
      response.socket?.destroySoon();
      return;
    case 'stall':
      await send(response, half, signal);
      return silence(signal);
    case 'truncated':
    case 'malformed':
      response.end(half);
      return;
    case 'oversized':
      for (let count = 0; count < oversizedFrame.count; count++) {
        await send(response, ' '.repeat(oversizedFrame.characters), signal);
      }
  }
  response.end(body);
}

function completion(plan: AnswerPlan, answer: Answer, identity: CompletionIdentity) {
  const text = answer.tokens.join('');
  return {
    id: identity.id,
    object: 'chat.completion',
    created: identity.created,
    model: identity.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: plan.field === 'content' ? text : null,
          refusal: plan.field === 'refusal' ? text : null,
          annotations: [],
          ...(plan.reasoning === '' ? {} : { reasoning_content: plan.reasoning }),
        },
        logprobs: null,
        finish_reason: answer.finishReason,
      },
    ],
    usage: answer.usage,
    service_tier: 'default',
    system_fingerprint: 'fp_sandbox',
  };
}
