import { builder } from './builder.ts';
import { costRef, timingRef, usageRef } from './refs.ts';

export const generationStatusType = builder.enumType('GenerationStatus', {
  description:
    'How far a generation has got. All but RUNNING are final, except a FAILED with STORE_FAILED, which can still change.',
  values: {
    RUNNING: { description: 'The answer is being written.' },
    COMPLETED: { description: 'The model ended the answer, and the hub saw it end.' },
    STOPPED: {
      description: 'Someone called `stopChat` or deleted the conversation; the text so far is kept.',
    },
    FAILED: {
      description:
        'The upstream or this hub failed; the text so far is kept. With STORE_FAILED it could not be saved yet; once it is, the status becomes what it would have been.',
    },
    INTERRUPTED: {
      description:
        'The server stopped or died while the answer was being written; the text that was saved is kept.',
    },
  },
});

export const finishReasonType = builder.enumType('FinishReason', {
  description:
    'Why a model ended its answer, as the upstream reported it; reasons that ModelHub does not know count as STOP.',
  values: {
    STOP: { description: 'It came to the end of what it had to say.' },
    LENGTH: { description: 'It reached its output limit; a `continue` turn goes on from there.' },
    CONTENT_FILTER: { description: 'A filter of the upstream cut the answer off.' },
    REFUSAL: {
      description: 'It declined, and its text says so. Models that decline in ordinary words end with STOP.',
    },
    TOOL_CALLS: {
      description: 'It asked for a tool. ModelHub offers none, but some servers report this anyway.',
    },
  },
});

export const interruptionReasonType = builder.enumType('InterruptionReason', {
  description: 'What ended an answer that neither the model nor a person ended.',
  values: {
    SHUTDOWN: { description: 'The server was shut down in an orderly way and did not wait any longer.' },
    CRASH: {
      description:
        'The server died. A reader may have seen up to a second more than was saved, so show the text of the snapshot.',
    },
    LOST: { description: 'The process that ran it cannot be reached, and no more text will come.' },
  },
});

usageRef.implement({
  description:
    'Tokens as the upstream counted them, which is what providers bill, for the attempt that gave the answer.',
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
        'A further part of `inputTokens`, which the upstream wrote into its prompt cache so that the next question costs less. It can cost more than the rest: see `Price.cacheWrite`. Null when the upstream did not say.',
    }),
    outputTokens: t.exposeInt('outputTokens', {
      description: 'Tokens that the model produced, hidden reasoning included.',
    }),
    reasoningTokens: t.exposeInt('reasoningTokens', {
      nullable: true,
      description: 'The part of `outputTokens` spent on reasoning; null when the upstream did not say.',
    }),
    totalTokens: t.exposeInt('totalTokens', {
      description: 'Input and output tokens together, as the upstream added them up.',
    }),
  }),
});

timingRef.implement({
  description: 'How long an answer took, measured by this server.',
  fields: (t) => ({
    firstTokenMs: t.exposeInt('firstTokenMs', {
      nullable: true,
      description:
        'Milliseconds from the start to the first piece of text or visible reasoning; null when none came.',
    }),
    totalMs: t.exposeInt('totalMs', {
      description: 'Milliseconds from the start to the end, waiting and retries included.',
    }),
    tokensPerSecond: t.exposeFloat('tokensPerSecond', {
      nullable: true,
      description:
        'Output tokens per second between the first piece and the end, without those of reasoning that was not shown; null when usage is unknown or the time is too short to measure.',
    }),
  }),
});

costRef.implement({
  description:
    'What an answer cost by our dated price table, without attempts that produced nothing. An estimate: the provider’s bill is authoritative. Unknown where OpenAI answered at a service tier other than `default`, which a project can be set to. Exactly one of `amount` and `unknownReason` is set.',
  fields: (t) => ({
    amount: t.expose('amount', {
      type: 'Decimal',
      nullable: true,
      description:
        'The amount in `currency`; null when it is not known. Zero means that nothing was billed, never unknown.',
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
