import { describeError } from '../domain/error-catalogue.ts';
import { finishReasonType, interruptionReasonType } from './answer.ts';
import { builder } from './builder.ts';
import { errorCodeType } from './error.ts';
import { loadConversation } from './load-conversation.ts';
import {
  apiErrorRef,
  chatCompletedRef,
  chatDeltaRef,
  chatEndedRef,
  chatEventRef,
  chatFailedRef,
  chatInterruptedRef,
  chatNoticeRef,
  chatReasoningRef,
  chatSnapshotRef,
  chatStartedRef,
  chatStoppedRef,
  conversationRef,
  costRef,
  messageRef,
  personalityRef,
  timingRef,
  usageRef,
  variantRef,
} from './refs.ts';

chatEventRef.implement({
  description:
    'Something that happened while an answer is written. Replace the text on ChatSnapshot, append to it on ChatDelta, end on a ChatEnded; exactly one of these comes, and it comes last.',
  fields: (t) => ({
    generationId: t.exposeID('generationId', {
      description: 'The generation that the event belongs to; the same in all events of a stream.',
    }),
    seq: t.exposeInt('seq', {
      description:
        'Counts the events of a generation from 1 without gaps; a snapshot stands for all up to its own. Resume with the last one seen as `watch.after`. A delta with a `seq` already seen is a repeat to be dropped; snapshots and last events always apply.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'When it happened, not when it was delivered. What is not kept event by event, and so put together for whoever asks, carries the time of that; `Message.endedAt` says when an answer ended.',
    }),
  }),
  resolveType: ({ type }) => type,
});

chatStartedRef.implement({
  description:
    'Comes first whenever a stream is read without `after`: what is being answered, by whom and with what.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    conversation: t.field({
      type: conversationRef,
      nullable: true,
      description:
        'Where the answer is kept, possibly just created, as it is now; null for a temporary chat and for one that was deleted meanwhile.',
      resolve: ({ conversation }, _arguments, context) => loadConversation(context, conversation?.id ?? null),
    }),
    userMessage: t.expose('userMessage', {
      type: messageRef,
      description:
        'The question that is answered: a new one for `send` and `edit`, the old one for `answer` and `continue`.',
    }),
    message: t.expose('message', {
      type: messageRef,
      description:
        'The answer as it stood at the start: empty, or the text that is continued. Of an answer that ended a while ago it is the finished one. Either way the text to show is that of the snapshots and deltas that follow.',
    }),
    personality: t.expose('personality', {
      type: personalityRef,
      description:
        'The personality that answers, with all that a page shows of it, as it is today; `message.personality` has it as it was.',
    }),
    variant: t.expose('variant', {
      type: variantRef,
      description:
        'The variant that answers, as it is today: what serves it may have changed since, `model` has not.',
    }),
    model: t.exposeString('model', {
      description:
        'The model that is asked; empty when none serves the variant, and the answer then fails as MODEL_UNAVAILABLE. Not null, so that it can be selected beside the `model` of ChatCompleted, which is the one that answered.',
    }),
  }),
});

chatSnapshotRef.implement({
  description:
    'Everything written so far. It replaces whatever the reader has, and its `seq` is that of the newest event it covers.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The whole answer until now; may be empty.' }),
    reasoning: t.exposeString('reasoning', {
      description:
        'The whole visible reasoning until now. Empty when there is none, as a snapshot replaces what the reader has; `Message.reasoning` is null then.',
    }),
  }),
});

chatDeltaRef.implement({
  description:
    'The next piece of the answer, to be appended. Pieces are cut anywhere, never within a character.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What to append; never empty.' }),
  }),
});

chatReasoningRef.implement({
  description:
    'The next piece of visible reasoning, to be appended to the reasoning. Only some compatible servers send any; it is no part of the answer.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What to append to the reasoning; never empty.' }),
  }),
});

const noticeCodeType = builder.enumType('NoticeCode', {
  description: 'What a reader may want to know while waiting. None of these ends anything.',
  values: {
    RETRYING: { description: 'A try failed before any text came; the next one begins at `retryAt`.' },
    TRIMMED: {
      description:
        'The oldest messages were left out so that the rest fits into the model’s context; `Message.leftOutMessages` says how many.',
    },
  },
});

chatNoticeRef.implement({
  description: 'News about an answer that is still under way. Ignoring it is always safe.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    code: t.expose('code', { type: noticeCodeType, description: 'What it is about, for programs.' }),
    message: t.exposeString('message', {
      description:
        'The same as one plain sentence for people. Needs an alias where the `message` of other events is selected too, as theirs are objects.',
    }),
    retryAt: t.expose('retryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the next try begins; null unless `code` is RETRYING.',
    }),
    cause: t.expose('cause', {
      type: errorCodeType,
      nullable: true,
      description: 'The failure behind the news; null unless `code` is RETRYING.',
    }),
  }),
});

chatEndedRef.implement({
  description: 'The last event of an answer, whatever ended it.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    message: t.expose('message', {
      type: messageRef,
      description: 'The answer with all its text, as it is kept; only after STORE_FAILED is it not kept.',
    }),
    usage: t.expose('usage', {
      type: usageRef,
      nullable: true,
      description:
        'The tokens that the upstream counted; null when it did not say, as for most answers that were cut short.',
    }),
    timing: t.expose('timing', {
      type: timingRef,
      nullable: true,
      description: 'How long the answer took; null when the server died, so that nobody measured it.',
    }),
    cost: t.expose('cost', {
      type: costRef,
      nullable: true,
      description:
        'What the answer cost, or why that is unknown; null when the upstream was never asked, when the sandbox answered and when the server died.',
    }),
  }),
  resolveType: ({ type }) => type,
});

chatCompletedRef.implement({
  description: 'The model ended the answer, and the hub saw it end.',
  interfaces: [chatEventRef, chatEndedRef],
  fields: (t) => ({
    finishReason: t.expose('finishReason', {
      type: finishReasonType,
      description: 'Why the model ended. Tell the reader unless it is STOP.',
    }),
    model: t.exposeString('model', { description: 'The model that answered, as the upstream named it.' }),
  }),
});

chatStoppedRef.implement({
  description: 'Someone called `stopChat` or deleted the conversation, in any tab or program.',
  interfaces: [chatEventRef, chatEndedRef],
});

chatFailedRef.implement({
  description:
    'The upstream or this hub failed. The question and the text so far are kept, unless `error` is STORE_FAILED.',
  interfaces: [chatEventRef, chatEndedRef],
  fields: (t) => ({
    error: t.field({
      type: apiErrorRef,
      description: 'What failed, why, and what to do about it.',
      resolve: ({ error }) => describeError(error),
    }),
  }),
});

chatInterruptedRef.implement({
  description:
    'This server ended the run, or died during it. The hub never runs it again by itself, as that would bill twice.',
  interfaces: [chatEventRef, chatEndedRef],
  fields: (t) => ({
    reason: t.expose('reason', { type: interruptionReasonType, description: 'What cut the answer short.' }),
  }),
});
