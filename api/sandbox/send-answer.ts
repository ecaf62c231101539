import type { ServerResponse } from 'node:http';
import { pause } from '../domain/pause.ts';
import type { Clock } from '../domain/ports.ts';
import type { ChatRequest } from './chat-request.ts';
import { type CompletionIdentity, createFrames, doneFrame } from './completion-frames.ts';
import { errorBody } from './refusal.ts';
import type { AnswerPlan } from './reply-plan.ts';
import { send, sendTokens, silence } from './send-tokens.ts';
import { splitTokens } from './tokens.ts';
import { usageOf } from './usage.ts';

interface Delivery {
  readonly response: ServerResponse;
  readonly request: ChatRequest;
  readonly requestId: string;
  readonly identity: CompletionIdentity;
  readonly clock: Clock;
  /** Aborts when the client disconnects or the sandbox closes. */
  readonly signal: AbortSignal;
}

const streamError = errorBody({
  message: 'The server had an error while processing the request.',
  type: 'server_error',
  code: 'server_error',
  param: null,
});
const oversizedFrame = { characters: 1_500_000, count: 4 };

/** Streams a completion with the planned ending. Rejects when the signal aborts. */
export async function sendAnswer(plan: AnswerPlan, delivery: Delivery): Promise<void> {
  const { response, request, clock, signal } = delivery;
  const all = splitTokens(plan.text);
  const limit = request.maximumTokens ?? Number.POSITIVE_INFINITY;
  const tokens = all.slice(0, Math.min(plan.visibleTokens ?? all.length, limit));
  const reasoning = splitTokens(plan.reasoning);
  const frames = createFrames(delivery.identity, request.includeUsage);
  const pace = { tokensPerSecond: plan.tokensPerSecond, clock, signal };
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-request-id': delivery.requestId,
  });
  response.flushHeaders();
  if (plan.ending === 'empty') {
    response.end(doneFrame);
    return;
  }
  await pause(clock, plan.firstWordMs, signal);
  await send(response, frames.role(), signal);
  await sendTokens(response, reasoning, (token) => frames.delta('reasoning_content', token), pace);
  await sendTokens(response, tokens, (token) => frames.delta(plan.field, token), pace);

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
  const finishReason = limit < all.length && tokens.length === limit ? 'length' : plan.finishReason;
  const counted = { textTokens: tokens.length, reasoning: reasoning.length + plan.hiddenReasoningTokens };
  const last = request.includeUsage ? frames.usage(usageOf(request.messages, counted)) : '';
  response.end(frames.finish(finishReason) + last + doneFrame);
}
