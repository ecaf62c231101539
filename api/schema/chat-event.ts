import { describeError } from '../domain/errors/error-catalogue.ts';
import { finishReasonType, interruptionReasonType } from './answer.ts';
import { builder } from './builder.ts';
import { errorCodeType } from './error.ts';
import { findVariant } from './find-variant.ts';
import { loadConversation } from './load-conversation.ts';
import { loadPersonality } from './load-personality.ts';
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
    'Something that happens while an answer is being written. A reader needs three rules: replace the text on ChatSnapshot, append to it on ChatDelta, end on ChatEnded. Exactly one ChatEnded comes, as the last event.',
  fields: (t) => ({
    generationId: t.exposeID('generationId', {
      description: 'The generation that the event belongs to; the same in all events of a stream.',
    }),
    seq: t.exposeInt('seq', {
      description:
        'Numbers the events of a generation from 1 without gaps; a snapshot has the number of the newest event it covers. To resume, pass the last one seen as `watch.after`. Drop a delta whose `seq` you have seen; always apply snapshots and the last event.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'When it happened, not when it was delivered. An event that is not stored but put together for a reader has the time of that; `Message.endedAt` says when an answer ended.',
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
        'Where the answer is kept, as it is now, possibly just created; null for a temporary chat and for a conversation that has been deleted since.',
      resolve: ({ conversation }, _arguments, context) => loadConversation(context, conversation?.id ?? null),
    }),
    userMessage: t.expose('userMessage', {
      type: messageRef,
      description:
        'The question being answered: a new one for `send` and `edit`, an existing one for `answer` and `continue`.',
    }),
    message: t.expose('message', {
      type: messageRef,
      description:
        'The answer as it was at the start: empty, or the text that is continued; the finished one if it ended a while ago. In every case the text to show is that of the snapshots and deltas that follow.',
    }),
    personality: t.field({
      type: personalityRef,
      nullable: true,
      description:
        'The personality that answers, complete and as it is now; `message.personality` has its name and prompt as they were. Null when it has been deleted since, and for one that is only tried out.',
      resolve: ({ message }, _arguments, context) => loadPersonality(context, message.answer.personality.id),
    }),
    variant: t.field({
      type: variantRef,
      description: 'The variant that answers, as it is now: another model than `model` may serve it by now.',
      resolve: ({ message }, _arguments, { hub }) => findVariant(hub, message.answer.variant.id),
    }),
    model: t.exposeString('model', {
      description:
        'The model that is asked; empty when none serves the variant, in which case the answer fails as MODEL_UNAVAILABLE. Not null, so that it can be selected together with the `model` of ChatCompleted, which is the one that answered.',
    }),
  }),
});

chatSnapshotRef.implement({
  description:
    'Everything written so far. It replaces whatever the reader has, and its `seq` is that of the newest event it covers.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The whole answer so far; may be empty.' }),
    reasoning: t.exposeString('reasoning', {
      description:
        'The whole visible reasoning so far; empty when there is none (`Message.reasoning` is then null).',
    }),
  }),
});

chatDeltaRef.implement({
  description:
    'The next piece of the answer, to be appended. Pieces may be cut anywhere, but never within a character.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What to append; never empty.' }),
  }),
});

chatReasoningRef.implement({
  description:
    'The next piece of visible reasoning, to be appended to the reasoning. Only some compatible servers send it; it is not part of the answer.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What to append to the reasoning; never empty.' }),
  }),
});

const noticeCodeType = builder.enumType('NoticeCode', {
  description: 'What a reader may want to know while waiting. None of these ends the answer.',
  values: {
    RETRYING: { description: 'An attempt failed before any text came; the next one begins at `retryAt`.' },
    TRIMMED: {
      description:
        'The oldest messages were left out to fit the model’s context; `Message.leftOutMessages` says how many.',
    },
  },
});

chatNoticeRef.implement({
  description: 'News about an answer that is still being written. Ignoring it is always safe.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    code: t.expose('code', { type: noticeCodeType, description: 'What it is about, for programs.' }),
    message: t.exposeString('message', {
      description:
        'The same in plain words for people; for RETRYING, what failed. Needs an alias where the `message` of other events, which is an object, is selected too.',
    }),
    retryAt: t.expose('retryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the next attempt begins; null unless `code` is RETRYING.',
    }),
    cause: t.expose('cause', {
      type: errorCodeType,
      nullable: true,
      description: 'The failure that led to it; null unless `code` is RETRYING.',
    }),
  }),
});

chatEndedRef.implement({
  description: 'The last event of an answer, whatever ended it.',
  interfaces: [chatEventRef],
  fields: (t) => ({
    message: t.expose('message', {
      type: messageRef,
      description: 'The finished answer as it is kept; after STORE_FAILED it may not be kept yet.',
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
      description:
        'How long the answer took; null when nobody was there to measure: the answer was lost, or the server died during it.',
    }),
    cost: t.expose('cost', {
      type: costRef,
      nullable: true,
      description:
        'What the answer cost, or why that is unknown; null when the upstream was never asked or the sandbox answered.',
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
    'This server ended the run, or died during it. The hub never repeats a run by itself, as that would bill twice.',
  interfaces: [chatEventRef, chatEndedRef],
  fields: (t) => ({
    reason: t.expose('reason', { type: interruptionReasonType, description: 'What cut the answer short.' }),
  }),
});
