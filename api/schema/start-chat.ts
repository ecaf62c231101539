import { builder } from './builder.ts';
import { orRefusal, resultOf } from './error.ts';
import { loadConversation } from './load-conversation.ts';
import { roleType } from './message.ts';
import { personalityDraftInput } from './personality-draft.ts';
import { conversationRef, generationRef, messageRef, startChatPayloadRef } from './refs.ts';
import { toStartChat } from './to-start-chat.ts';

const historyMessageInput = builder.inputType('HistoryMessageInput', {
  description: 'An earlier message of a temporary chat, as the client remembers it.',
  fields: (t) => ({
    role: t.field({
      type: roleType,
      required: true,
      description: 'Who said it. System prompts cannot be sent: the personality has its own.',
    }),
    content: t.string({
      required: true,
      description:
        'What was said. The whole history and the question together may have 200,000 bytes in UTF-8, else TOO_LONG.',
    }),
  }),
});

const temporaryChatInput = builder.inputType('TemporaryChatInput', {
  description:
    'A chat of which no words are stored, only its `usage`. The client keeps it and sends it along each time.',
  fields: (t) => ({
    history: t.field({
      type: [historyMessageInput],
      required: true,
      defaultValue: [],
      description: 'What was said before, oldest first, at most 200 messages; empty for a first question.',
    }),
  }),
});

const chatTargetInput = builder.inputType('ChatTargetInput', {
  description: 'Where the chat takes place: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    conversationId: t.id({
      description: 'A conversation of this viewer; NOT_FOUND when there is none or it was deleted.',
    }),
    temporary: t.field({
      type: temporaryChatInput,
      description:
        'Nowhere: no words are stored. The answer is kept in memory alone and can be read for ten minutes after its end, or until 1,000 later ones of temporary chats have ended on this hub; then it is gone. Only a `send` turn without `parentId` is possible; others are BAD_INPUT.',
    }),
  }),
});

const sendTurnInput = builder.inputType('SendTurnInput', {
  description: 'A new question, which continues a conversation or begins one.',
  fields: (t) => ({
    content: t.string({
      required: true,
      description: 'What to ask, at most 64,000 characters, else TOO_LONG; blank is BAD_INPUT.',
    }),
    parentId: t.id({
      description:
        'The answer to follow: the id of a question is BAD_INPUT, an answer that is still being written BUSY. Null follows `Conversation.activeLeafId`, or begins a new conversation.',
    }),
  }),
});

const editTurnInput = builder.inputType('EditTurnInput', {
  description: 'Another wording of an earlier question, as a new branch, and an answer to it.',
  fields: (t) => ({
    messageId: t.id({
      required: true,
      description:
        'The question to reword; it may be the first one. It stays as it is, with all that follows it. The id of an answer is BAD_INPUT.',
    }),
    content: t.string({
      required: true,
      description: 'The new wording, at most 64,000 characters, else TOO_LONG; blank is BAD_INPUT.',
    }),
  }),
});

const answerTurnInput = builder.inputType('AnswerTurnInput', {
  description:
    'Another answer to an earlier question: to try again, or to compare personalities and variants side by side.',
  fields: (t) => ({
    messageId: t.id({
      required: true,
      description:
        'The question to answer. Its existing answers stay as they are, and several may be written at once. The id of an answer is BAD_INPUT.',
    }),
  }),
});

const continueTurnInput = builder.inputType('ContinueTurnInput', {
  description:
    'More of an answer that ended too early: stopped, failed, interrupted or cut off at its length limit.',
  fields: (t) => ({
    messageId: t.id({
      required: true,
      description:
        'The answer to continue. It stays as it is: a new answer to the same question begins with its text. BUSY while it is being written; BAD_INPUT for one that is complete, that a filter ended or that has more than 4 MiB, and for a question.',
    }),
  }),
});

const turnInput = builder.inputType('TurnInput', {
  description: 'What to do next in the chat: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    send: t.field({
      type: sendTurnInput,
      description: 'Asks a new question after an answer, or the first one.',
    }),
    edit: t.field({
      type: editTurnInput,
      description: 'Rewords an earlier question, as a new branch.',
    }),
    answer: t.field({
      type: answerTurnInput,
      description: 'Answers a question once more, beside its other answers.',
    }),
    continue: t.field({
      type: continueTurnInput,
      description: 'Continues an answer that ended too early, in a new one beside it.',
    }),
  }),
});

export const startChatInput = builder.inputType('StartChatInput', {
  description: 'One turn of a chat: who answers, where, and what.',
  fields: (t) => ({
    requestId: t.id({
      description:
        'Chosen by the client, unique per viewer. The same id means the same generation, before and after a restart, so that repeating a request after a lost connection neither asks nor bills twice; 1 to 128 letters, digits or the characters `_ . : -`, such as a UUID, else BAD_INPUT. With different input it is CONFLICT, and NOT_FOUND once the conversation was deleted. For a temporary chat, which is never stored, it is remembered only as long as the answer can be read, and not across a restart: a later repeat asks and bills again. Null: every call starts a new one.',
    }),
    personalityId: t.id({
      description:
        'The `Personality.id` that is to answer; NOT_FOUND when there is none or it was deleted. Null only with `tryOut`, else BAD_INPUT.',
    }),
    variantId: t.id({
      description:
        'The `Variant.id` that is to answer; an unknown one is NOT_FOUND. Null: the default of the personality.',
    }),
    target: t.field({
      type: chatTargetInput,
      description:
        'Where the chat takes place. Null: in a new conversation, where only a `send` turn without `parentId` is possible.',
    }),
    turn: t.field({
      type: turnInput,
      required: true,
      description: 'What is to be answered, and where in the tree of the conversation.',
    }),
    tryOut: t.field({
      type: personalityDraftInput,
      description:
        'Answers in place of `personalityId`, to try a personality while it is being written. It is not kept anywhere; its `usage` is, under the name “Try-out”. Only in a temporary chat, else BAD_INPUT. Null: the one that `personalityId` names answers.',
    }),
  }),
});

startChatPayloadRef.implement({
  description:
    'The generation that was started, or with a repeated `requestId` the one that it started the first time.',
  fields: (t) => ({
    generation: t.expose('record', {
      type: generationRef,
      description: 'The run; pass its id to `chatStream` to watch it or to `stopChat` to end it.',
    }),
    conversation: t.field({
      type: conversationRef,
      nullable: true,
      description:
        'Where it takes place, as it is now, possibly just created; null for a temporary chat and for a conversation that has been deleted since.',
      resolve: ({ conversation }, _arguments, context) => loadConversation(context, conversation?.id ?? null),
    }),
    userMessage: t.expose('question', {
      type: messageRef,
      description:
        'The question being answered: a new one for `send` and `edit`, an existing one for `answer` and `continue`.',
    }),
  }),
});

const startChatResult = resultOf(
  'StartChatResult',
  startChatPayloadRef,
  'A started chat, or why none was started; in that case nothing was stored or billed.',
);

builder.mutationFields((t) => ({
  startChat: t.field({
    type: startChatResult,
    description:
      'Starts an answer without watching it; `chatStream` does both at once. Later failures are not part of this result: they are events of the generation and appear on its message.',
    args: {
      input: t.arg({
        type: startChatInput,
        required: true,
        description: 'Sent again with the same `requestId`, it finds the answer that it started.',
      }),
    },
    resolve: (_root, { input }, { hub, viewer }) =>
      orRefusal(() => hub.generations.start(viewer, toStartChat(input))),
  }),
}));
