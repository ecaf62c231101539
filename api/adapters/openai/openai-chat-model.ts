import type { OpenAI } from 'openai';
import { type ErrorFacts, HubError, type UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import type { ChatModel, ModelCompletion, ModelRequest } from '../../domain/generation/model-exchange.ts';
import { isOpenAiHost } from '../../domain/is-open-ai-host.ts';
import { type AnswerBuilder, createAnswerBuilder } from './answer-builder.ts';
import { readEventStream, readUnnamed } from './answer-reader.ts';
import { callUpstream } from './call-upstream.ts';
import type { ChatTimeouts } from './chat-timeouts.ts';
import { readMediaType } from './read-response-headers.ts';
import type { SentParameters } from './sent-parameters.ts';
import type { UpstreamLink } from './upstream-link.ts';

/** Chat Completions with streaming. Success requires a finish reason, not just the end of the stream. */
export function createOpenAiChatModel(link: UpstreamLink, timeouts: ChatTimeouts): ChatModel {
  const isOpenAi = isOpenAiHost(link.facts.host ?? '');
  /** Models whose server refuses to count tokens in a stream. */
  const uncounted = new Set<string>();

  return {
    complete(request, observer, signal) {
      const { model } = request;
      const facts: ErrorFacts = { ...link.facts, model };
      const long = reasonsLong(request);
      const firstByteMs = long ? timeouts.reasoningFirstByteMs : timeouts.firstByteMs;

      let answer: AnswerBuilder | undefined;
      const ask = (includeUsage: boolean) =>
        callUpstream<ModelCompletion>(link, {
          method: 'POST',
          path: '/chat/completions',
          body: toParameters(request, isOpenAi, includeUsage),
          facts,
          firstByteMs,
          totalMs: timeouts.totalMs,
          signal,
          receive(head, call) {
            const { headers, requestId } = head;
            const failure = (code: UpstreamErrorCode, more?: ErrorFacts) =>
              new HubError(code, { facts: { ...facts, ...more }, requestId });
            if (!includeUsage) uncounted.add(model);
            if (headers['content-length'] === '0') throw failure('EMPTY_ANSWER');
            const receive = receivers.get(readMediaType(headers));
            if (receive === undefined || (headers['content-encoding'] ?? 'identity') !== 'identity') {
              throw failure('PROTOCOL_ERROR');
            }
            observer.opened();
            answer = createAnswerBuilder(link, {
              head,
              requestedModel: model,
              failure,
              facts,
              observer,
            });
            return receive({
              call,
              answer,
              // A server that has sent its headers is at work, and sends nothing while the model thinks.
              firstMs: long ? timeouts.totalMs : Math.max(firstByteMs, timeouts.idleMs),
              timeouts,
              // OpenAI sends none; a proxy on the way to it might, and knows nothing of the answer.
              commentsCount: !isOpenAi,
              failure,
            });
          },
        });
      const called = uncounted.has(model)
        ? ask(false)
        : ask(true).catch((error: unknown) => {
            if (answer === undefined && refusesUsage(error)) return ask(false);
            throw error;
          });
      // Also for an answer that broke off or was stopped.
      return called.finally(() => answer?.end());
    },
  };
}

/** Whether a request was refused because it asks for token counts. */
function refusesUsage(error: unknown): boolean {
  return error instanceof HubError && /stream_options|include_usage/.test(error.facts.parameter ?? '');
}

const receivers = new Map([
  ['text/event-stream', readEventStream],
  ['application/json', readUnnamed],
  ['text/plain', readUnnamed],
  ['', readUnnamed],
]);

function reasonsLong({ reasoningEffort }: ModelRequest): boolean {
  return reasoningEffort !== null && !['none', 'minimal', 'low'].includes(reasoningEffort);
}

const verbosities = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' } as const;

function toParameters(request: ModelRequest, isOpenAi: boolean, includeUsage: boolean): SentParameters {
  const { model, messages, reasoningEffort, maxCompletionTokens } = request;
  const { temperature, topP, verbosity } = request;
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    ...(reasoningEffort === null ? {} : { reasoning_effort: reasoningEffort as OpenAI.ReasoningEffort }),
    ...(maxCompletionTokens === null ? {} : { max_completion_tokens: maxCompletionTokens }),
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { top_p: topP }),
    ...(verbosity === null ? {} : { verbosity: verbosities[verbosity] }),
    // The project's own tier, which is also the default; but only if it is sent must the response name the tier. Whether
    // chats are stored unless this says no differs between OpenAI's guide and its reference.
    ...(isOpenAi ? { service_tier: 'auto', store: false } : {}),
    ...(includeUsage ? { stream_options: { include_usage: true } } : {}),
  };
}
