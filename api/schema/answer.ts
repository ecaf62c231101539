import { builder } from './builder.ts';
import { costRef, timingRef, usageRef } from './refs.ts';

export const generationStatusType = builder.enumType('GenerationStatus', {
  description:
    'How far a generation is. All but RUNNING are final: none of them ever changes again, but for a FAILED that came of the store alone.',
  values: {
    RUNNING: { description: 'The answer is being written.' },
    COMPLETED: { description: 'The model ended the answer, and that it did was seen.' },
    STOPPED: {
      description: 'Someone called `stopChat`, or deleted the conversation; the text until then is kept.',
    },
    FAILED: {
      description:
        'The upstream or this hub failed; the text until then is kept. With STORE_FAILED it could not be kept yet, and becomes what it would have been once it is.',
    },
    INTERRUPTED: { description: 'The server stopped or died meanwhile; the text until then is kept.' },
  },
});

export const finishReasonType = builder.enumType('FinishReason', {
  description:
    'Why a model ended its answer, from what the upstream said; words that nobody knows count as STOP.',
  values: {
    STOP: { description: 'It had said what it wanted to say.' },
    LENGTH: { description: 'It ran into the limit of its output; a `continue` turn goes on from there.' },
    CONTENT_FILTER: { description: 'A filter of the upstream cut the answer off.' },
    REFUSAL: {
      description: 'It declined, and its text says so. Models that decline in ordinary words end with STOP.',
    },
    TOOL_CALLS: {
      description: 'It asked for a tool. ModelHub offers none, but some servers say so all the same.',
    },
  },
});

export const interruptionReasonType = builder.enumType('InterruptionReason', {
  description: 'What ended an answer that neither the model nor anyone else ended.',
  values: {
    SHUTDOWN: { description: 'The server was stopped in an orderly way and did not wait any longer.' },
    CRASH: {
      description:
        'The server died. A reader may have seen up to a second more than was kept, so show what the snapshot says.',
    },
    LOST: { description: 'Whoever ran it is out of reach, and nothing more will come of it.' },
  },
});

usageRef.implement({
  description:
    'Tokens as the upstream counted them for the try that gave the answer. They are what providers bill.',
  fields: (t) => ({
    inputTokens: t.exposeInt('inputTokens', {
      description: 'Tokens that the model read: system prompt, history and question together.',
    }),
    cachedInputTokens: t.exposeInt('cachedInputTokens', {
      nullable: true,
      description:
        'The part of `inputTokens` that came from the prompt cache; null when the upstream did not say.',
    }),
    cacheWriteTokens: t.exposeInt('cacheWriteTokens', {
      nullable: true,
      description:
        'Another part of `inputTokens`, that the upstream wrote into the prompt cache, so that the next question costs less; it is dearer than the rest, see `Price.cacheWrite`. Null when the upstream did not say.',
    }),
    outputTokens: t.exposeInt('outputTokens', {
      description: 'Tokens that the model produced, hidden reasoning included.',
    }),
    reasoningTokens: t.exposeInt('reasoningTokens', {
      nullable: true,
      description: 'The part of `outputTokens` spent on reasoning; null when the upstream did not say.',
    }),
    totalTokens: t.exposeInt('totalTokens', {
      description: 'Input and output tokens together, as the upstream summed them up.',
    }),
  }),
});

timingRef.implement({
  description: 'How long an answer took, measured in this server.',
  fields: (t) => ({
    firstTokenMs: t.int({
      nullable: true,
      description:
        'Milliseconds from the start to the first piece of text or visible reasoning; null when none came.',
      resolve: ({ firstTokenMs }) => (firstTokenMs === null ? null : Math.round(firstTokenMs)),
    }),
    totalMs: t.int({
      description: 'Milliseconds from the start to the end, waiting and retries included.',
      resolve: ({ totalMs }) => Math.round(totalMs),
    }),
    tokensPerSecond: t.exposeFloat('tokensPerSecond', {
      nullable: true,
      description:
        'Output tokens, hidden reasoning included, per second between first piece and end; null when usage is unknown or the time is too short to tell.',
    }),
  }),
});

costRef.implement({
  description:
    'What an answer cost by our dated price table, without tries that came to nothing. An estimate: the provider’s bill decides. Exactly one of `amount` and `unknownReason` is set.',
  fields: (t) => ({
    amount: t.expose('amount', {
      type: 'Decimal',
      nullable: true,
      description:
        'The sum in `currency`; null when it is not known. Zero means that nothing was billed, never unknown.',
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code; always `USD` so far.' }),
    priceDate: t.expose('priceDate', {
      type: 'Date',
      nullable: true,
      description: 'The day of the prices that were used; null when none were.',
    }),
    unknownReason: t.exposeString('unknownReason', {
      nullable: true,
      description: 'Why there is no `amount`, in one plain sentence; null when there is one.',
    }),
  }),
});
