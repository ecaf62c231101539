import { checkId } from '../domain/check-id.ts';
import { describeError } from '../domain/error-catalogue.ts';
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
  description: 'Who speaks. System prompts are no messages: they belong to personalities.',
  values: {
    USER: { description: 'A person, who asks; also programs that write in the name of one.' },
    ASSISTANT: { description: 'The model, which answers as a personality has it.' },
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
        'Where it is kept, as it is now: for a client that knows no more than the id of the message. Null in a temporary chat, and when it was deleted meanwhile.',
      resolve: ({ conversationId }, _arguments, context) => loadConversation(context, conversationId),
    }),
    parentId: t.exposeID('parentId', {
      nullable: true,
      description:
        'The message that this one follows: the question of an answer, the answer before a question. Null for a first question, of which there are several once it was edited.',
    }),
    role: t.expose('role', { type: roleType, description: 'Tells questions from answers.' }),
    content: t.exposeString('content', {
      ...sized(messageText),
      description:
        'The text; Markdown in answers. While an answer is being written it is what is kept of it so far, which may lag a second behind the stream; empty when not a word came.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the question was asked, or the answer begun.',
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the answer ended, however it did; from here `error.retryAfterMs` counts. Null on questions, while it is being written, and when the server died meanwhile, as nobody saw the end.',
      resolve: ({ createdAt, answer }) =>
        answer?.timing ? createdAt + Math.round(answer.timing.totalMs) : null,
    }),
    siblingIndex: t.int({
      description:
        'Its place among the messages with the same parent, from 0 in order of creation; 0 in temporary chats. In `chatStream` it is looked up for each event, and an event for which the store cannot say it arrives as a GraphQL error, even the last one: better not select it there.',
      resolve: (message, _arguments, context) => placeMessage(message, context, 'siblingIndex'),
    }),
    siblingCount: t.int({
      description:
        'How many messages share its parent, itself included: 1 unless there are other wordings of a question, or other answers to it. 1 in temporary chats. Looked up like `siblingIndex`.',
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
      description: 'How far this answer is, or how it ended; null on questions.',
      resolve: ({ answer }) => answer?.status ?? null,
    }),
    reasoning: t.string({
      ...sized(messageText),
      nullable: true,
      description:
        'What the model let be seen of its thinking; null on questions and from servers that show none, OpenAI among them. Never empty: where a stream says “”, this is null.',
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
        'The model that answered, as the upstream named it, or before it did the one that was asked for; null on questions and when no model served the variant.',
      resolve: ({ answer }) => answer?.model || null,
    }),
    reasoningEffort: t.string({
      nullable: true,
      description:
        'How hard the model was told to think, in the provider’s own word such as `none` or `high`; null on questions, and when the model was told nothing: it takes no such parameter, or may be one that takes none.',
      resolve: ({ answer }) => answer?.reasoningEffort ?? null,
    }),
    simulated: t.boolean({
      description: 'True when the sandbox wrote this answer. Always false on questions.',
      resolve: ({ answer }) => answer?.simulated ?? false,
    }),
    leftOutMessages: t.int({
      description:
        'How many of the oldest messages of this branch the model did not get to read, because the chat is longer than its window; 0 on questions.',
      resolve: ({ answer }) => answer?.leftOutMessages ?? 0,
    }),
    finishReason: t.field({
      type: finishReasonType,
      nullable: true,
      description: 'Why the model ended; null on questions and unless `status` is COMPLETED.',
      resolve: ({ answer }) => answer?.finishReason ?? null,
    }),
    usage: t.field({
      type: usageRef,
      nullable: true,
      description:
        'The tokens that were counted; null on questions, while it is being written, and when the upstream did not say, as for most answers that were cut short.',
      resolve: ({ answer }) => answer?.usage ?? null,
    }),
    timing: t.field({
      type: timingRef,
      nullable: true,
      description:
        'How long the answer took; null on questions, while it is being written, and when the server died meanwhile.',
      resolve: ({ answer }) => answer?.timing ?? null,
    }),
    cost: t.field({
      type: costRef,
      nullable: true,
      description:
        'What the answer cost, or why that is unknown; null on questions, while it is being written, when the upstream was never asked and when the sandbox answered.',
      resolve: ({ answer }) => answer?.cost ?? null,
    }),
    error: t.field({
      type: apiErrorRef,
      nullable: true,
      description:
        'What went wrong; null on questions and unless `status` is FAILED. The text until then is kept.',
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
  description:
    'A personality as it was when it answered. The personality of that id may have changed or gone since.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The `Personality.id` that was chosen.' }),
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
    id: t.exposeID('id', { description: 'The `Variant.id` that was chosen.' }),
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
      description: 'How to go on reading behind this page.',
      resolve: pageInfo,
    }),
  }),
});

messageEdgeRef.implement({
  description: 'A message together with its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Opaque; stays valid as a value for `after` in the same conversation while messages are added.',
    }),
    node: t.expose('node', {
      type: messageRef,
      description: 'The message that stands at this place of the list.',
    }),
  }),
});

builder.queryFields((t) => ({
  message: t.field({
    type: messageRef,
    nullable: true,
    description:
      'One message by its id, such as `Conversation.activeLeafId`; null when it does not exist, belongs to someone else, or was in a conversation that is deleted or in a temporary chat. Of the latter, `generation` has the answer.',
    args: { id: t.arg.id({ required: true, description: '`Message.id`, of a question or an answer.' }) },
    resolve: (_root, { id }, { hub, viewer }) => hub.conversations.findMessage(viewer, checkId('id', id)),
  }),
}));
