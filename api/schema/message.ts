import { isId } from '../domain/check-id.ts';
import { describeError } from '../domain/errors/error-catalogue.ts';
import { finishReasonType, generationStatusType, interruptionReasonType } from './answer.ts';
import { builder } from './builder.ts';
import { pageInfo } from './connection.ts';
import { heavyText, messageText, sized } from './field-size.ts';
import { loadConversation } from './load-conversation.ts';
import { placeMessage } from './place-message.ts';
import {
  answeredByRef,
  answeredWithRef,
  apiErrorRef,
  conversationRef,
  costRef,
  messageConnectionRef,
  messageEdgeRef,
  messageRef,
  pageInfoRef,
  timingRef,
  usageRef,
} from './refs.ts';

export const roleType = builder.enumType('Role', {
  description: 'Who speaks. System prompts are not messages: they belong to personalities.',
  values: {
    USER: { description: 'A person who asks, or a program on behalf of one.' },
    ASSISTANT: { description: 'The model, which answers in the style of a personality.' },
  },
});

messageRef.implement({
  description:
    'One question or answer of a conversation. Fields that only an answer can have are null on questions.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique and unguessable; sorts by time of creation.' }),
    conversation: t.field({
      type: conversationRef,
      nullable: true,
      description:
        'Where it is kept, as it is now, for clients that know only the id of the message. Null in a temporary chat and when the conversation has been deleted since.',
      resolve: ({ conversationId }, _arguments, context) => loadConversation(context, conversationId),
    }),
    parentId: t.exposeID('parentId', {
      nullable: true,
      description:
        'The message that this one follows: for an answer its question, for a question the answer before it. Null for a first question; a conversation has several of those once the first was edited.',
    }),
    role: t.expose('role', { type: roleType, description: 'Whether it is a question or an answer.' }),
    content: t.exposeString('content', {
      ...sized(messageText),
      description:
        'The text; Markdown in answers. While an answer is being written it is what has been saved so far, which may be a second behind the stream; empty when no text came.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the question was asked or the answer begun.',
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the answer ended, for whatever reason; `error.retryAfterMs` counts from here. Null on questions, while the answer is being written, and when the server died during it, so that its end is unknown.',
      resolve: ({ createdAt, answer }) => (answer?.timing ? createdAt + answer.timing.totalMs : null),
    }),
    siblingIndex: t.int({
      description:
        'Its position among the messages with the same parent, from 0 in order of creation; 0 in temporary chats. Better not selected in `chatStream`: there it is looked up for each event, and when the store cannot give it, the event arrives as a GraphQL error, even the last one.',
      resolve: (message, _arguments, context) => placeMessage(message, context, 'siblingIndex'),
    }),
    siblingCount: t.int({
      description:
        'How many messages have the same parent, this one included: 1 unless a question was reworded or answered again. 1 in temporary chats. Looked up like `siblingIndex`.',
      resolve: (message, _arguments, context) => placeMessage(message, context, 'siblingCount'),
    }),
    generationId: t.id({
      nullable: true,
      description: 'The run that writes or wrote this answer, to watch or stop it; null on questions.',
      resolve: ({ answer }) => answer?.generationId ?? null,
    }),
    status: t.field({
      type: generationStatusType,
      nullable: true,
      description: 'How far this answer has got, or how it ended; null on questions.',
      resolve: ({ answer }) => answer?.status ?? null,
    }),
    reasoning: t.string({
      ...sized(messageText),
      nullable: true,
      description:
        'What the model showed of its thinking; null on questions and when it showed none, as with OpenAI. Never empty: where a snapshot has “”, this is null.',
      resolve: ({ answer }) => answer?.reasoning || null,
    }),
    personality: t.field({
      type: answeredByRef,
      nullable: true,
      description: 'The personality that answered, as it was then; null on questions.',
      resolve: ({ answer }) => answer?.personality ?? null,
    }),
    variant: t.field({
      type: answeredWithRef,
      nullable: true,
      description: 'The variant that answered, as it was then; null on questions.',
      resolve: ({ answer }) => answer?.variant ?? null,
    }),
    model: t.string({
      nullable: true,
      description:
        'The model that answered, as the upstream named it, or until then the one that was asked; null on questions and when no model served the variant.',
      resolve: ({ answer }) => answer?.model || null,
    }),
    reasoningEffort: t.string({
      nullable: true,
      description:
        'How hard the model was told to think, in the provider’s own word such as `none` or `high`; null on questions and when it was told nothing, because it takes no such parameter or is not known to take it.',
      resolve: ({ answer }) => answer?.reasoningEffort ?? null,
    }),
    simulated: t.boolean({
      description: 'True when the sandbox wrote this answer. Always false on questions.',
      resolve: ({ answer }) => answer?.simulated ?? false,
    }),
    leftOutMessages: t.int({
      description:
        'How many of the oldest messages of this branch were not sent to the model, because the chat is longer than `Variant.inputLimit`; 0 on questions.',
      resolve: ({ answer }) => answer?.leftOutMessages ?? 0,
    }),
    finishReason: t.field({
      type: finishReasonType,
      nullable: true,
      description: 'Why the model ended the answer; null on questions and unless `status` is COMPLETED.',
      resolve: ({ answer }) => answer?.finishReason ?? null,
    }),
    usage: t.field({
      type: usageRef,
      nullable: true,
      description:
        'The tokens that the upstream counted; null on questions, while the answer is being written, and when the upstream did not say, as for most answers that were cut short.',
      resolve: ({ answer }) => answer?.usage ?? null,
    }),
    timing: t.field({
      type: timingRef,
      nullable: true,
      description:
        'How long the answer took; null on questions, while it is being written, and when the server died during it.',
      resolve: ({ answer }) => answer?.timing ?? null,
    }),
    cost: t.field({
      type: costRef,
      nullable: true,
      description:
        'What the answer cost, or why that is unknown; null on questions, while it is being written, and when the upstream was never asked or the sandbox answered.',
      resolve: ({ answer }) => answer?.cost ?? null,
    }),
    error: t.field({
      type: apiErrorRef,
      nullable: true,
      description:
        'What went wrong; null on questions and unless `status` is FAILED. The text so far is kept.',
      resolve: ({ answer }) => {
        const error = answer?.error ?? null;
        return error === null ? null : describeError(error);
      },
    }),
    interruption: t.field({
      type: interruptionReasonType,
      nullable: true,
      description: 'What cut the answer short; null on questions and unless `status` is INTERRUPTED.',
      resolve: ({ answer }) => answer?.interruption ?? null,
    }),
  }),
});

answeredByRef.implement({
  description: 'A personality as it was when it answered; it may have been changed or deleted since.',
  fields: (t) => ({
    personalityId: t.exposeID('id', {
      description:
        'The `Personality.id` that was chosen, or `try-out` for an unsaved one. Not a key to cache by: `name` and `systemPrompt` may differ from answer to answer.',
    }),
    name: t.exposeString('name', { description: 'What the personality was called then.' }),
    systemPrompt: t.exposeString('systemPrompt', {
      ...sized(heavyText),
      description: 'The prompt that this answer was given, word for word.',
    }),
  }),
});

answeredWithRef.implement({
  description: 'A variant as it was when it answered; `Message.model` says which model that meant.',
  fields: (t) => ({
    variantId: t.exposeID('id', {
      description:
        'The `Variant.id` that was chosen. Not a key to cache by: `name` may differ from answer to answer.',
    }),
    name: t.exposeString('name', { description: 'What the variant was called then.' }),
  }),
});

messageConnectionRef.implement({
  description: 'Messages of one conversation, at most 500 at once however long the chat is.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [messageEdgeRef],
      description:
        'In order of creation, over all branches, so that parents come before their children; `parentId` and `siblingIndex` give the tree.',
    }),
    pageInfo: t.field({
      type: pageInfoRef,
      description: 'How to continue after this page.',
      resolve: pageInfo,
    }),
  }),
});

messageEdgeRef.implement({
  description: 'A message and its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Opaque. Stays valid as `after` and `before` in the same conversation while messages are added.',
    }),
    node: t.expose('node', {
      type: messageRef,
      description: 'The message at this place in the list.',
    }),
  }),
});

builder.queryFields((t) => ({
  message: t.field({
    type: messageRef,
    nullable: true,
    description:
      'One message by its id, such as `Conversation.activeLeafId`; null when it does not exist, belongs to someone else, or is in a deleted conversation or a temporary chat. For an answer in a temporary chat, use `generation`.',
    args: { id: t.arg.id({ required: true, description: '`Message.id`, of a question or an answer.' }) },
    resolve: (_root, { id }, { hub, viewer }) =>
      isId(id) ? hub.conversations.findMessage(viewer, id) : null,
  }),
}));
