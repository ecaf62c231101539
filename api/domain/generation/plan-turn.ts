import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Conversation, Message } from '../conversations/records.ts';
import { badInput, HubError, notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import { maximumAnswerBytes } from './answer-limits.ts';
import type { ModelMessage } from './model-exchange.ts';
import type { ChatTarget, Turn } from './start-chat.ts';

/** What a turn comes to: the question to answer and what the model reads before it. */
export interface TurnPlan {
  /** Null for a new conversation or a temporary chat. */
  readonly conversation: Conversation | null;
  /** The question, if it is in the tree already; null: `content` is a new one below `parentId`. */
  readonly question: Message | null;
  readonly parentId: string | null;
  readonly content: string;
  /** The messages before the question, oldest first. */
  readonly history: readonly ModelMessage[];
  /** The text that the answer starts with when it continues an earlier one; otherwise empty. */
  readonly prefix: string;
}

/** Places a turn in its conversation, or rejects with NOT_FOUND, BUSY or BAD_INPUT. */
export async function planTurn(
  store: Pick<ConversationStore, 'findConversation' | 'listPath'>,
  viewer: Viewer,
  target: ChatTarget,
  turn: Turn,
): Promise<TurnPlan> {
  if (target.kind !== 'conversation') return planFirstTurn(target, turn);

  const conversation = await store.findConversation(viewer.id, target.conversationId);
  if (conversation === null) throw notFound('target.conversationId');

  switch (turn.kind) {
    case 'send': {
      const parentId = turn.parentId ?? conversation.activeLeafId;
      const path =
        parentId === null ? [] : await findPath(store, viewer, conversation, parentId, 'turn.send.parentId');
      const parent = path.at(-1);
      if (parent?.role === 'USER') {
        throw badInput('turn.send.parentId', 'must be the id of an answer, and this is a question');
      }
      if (parent?.answer?.status === 'RUNNING') {
        throw new HubError('BUSY', { facts: { generationId: parent.answer.generationId } });
      }
      return {
        conversation,
        question: null,
        parentId,
        content: turn.content,
        history: toHistory(path),
        prefix: '',
      };
    }
    case 'edit': {
      const field = 'turn.edit.messageId';
      const path = await findPath(store, viewer, conversation, turn.messageId, field);
      const edited = requireRole(path, 'USER', field);
      return {
        conversation,
        question: null,
        parentId: edited.parentId,
        content: turn.content,
        history: toHistory(path.slice(0, -1)),
        prefix: '',
      };
    }
    case 'answer': {
      const field = 'turn.answer.messageId';
      const path = await findPath(store, viewer, conversation, turn.messageId, field);
      const question = requireRole(path, 'USER', field);
      return planAnswer(conversation, question, path.slice(0, -1), '');
    }
    case 'continue': {
      const field = 'turn.continue.messageId';
      const path = await findPath(store, viewer, conversation, turn.messageId, field);
      const answer = requireRole(path, 'ASSISTANT', field);
      const question = path.at(-2);
      if (question === undefined) throw notFound(field);
      requireUnfinished(answer, field);
      if (Buffer.byteLength(answer.content) > maximumAnswerBytes) {
        throw badInput(field, 'must be the id of an answer of at most 4 MiB, and this one is longer');
      }
      return planAnswer(conversation, question, path.slice(0, -2), answer.content);
    }
  }
}

function planFirstTurn(target: Exclude<ChatTarget, { kind: 'conversation' }>, turn: Turn): TurnPlan {
  if (turn.kind !== 'send') {
    throw badInput(`turn.${turn.kind}`, 'needs a stored conversation as its target');
  }
  if (turn.parentId !== null) {
    throw badInput('turn.send.parentId', 'is only valid with a stored conversation as the target');
  }
  const history = target.kind === 'temporary' ? toHistory(target.history) : [];
  return { conversation: null, question: null, parentId: null, content: turn.content, history, prefix: '' };
}

function planAnswer(
  conversation: Conversation,
  question: Message,
  before: readonly Message[],
  prefix: string,
): TurnPlan {
  return {
    conversation,
    question,
    parentId: question.parentId,
    content: question.content,
    history: toHistory(before),
    prefix,
  };
}

async function findPath(
  store: Pick<ConversationStore, 'listPath'>,
  viewer: Viewer,
  conversation: Conversation,
  messageId: string,
  field: string,
): Promise<readonly Message[]> {
  const path = await store.listPath(viewer.id, messageId);
  if (path.at(-1)?.conversationId !== conversation.id) throw notFound(field);
  return path;
}

function requireRole(path: readonly Message[], role: Message['role'], field: string): Message {
  const message = path.at(-1);
  if (message === undefined) throw notFound(field);
  if (message.role !== role) {
    throw badInput(
      field,
      role === 'USER'
        ? 'must be the id of a question, and this is an answer'
        : 'must be the id of an answer, and this is a question',
    );
  }
  return message;
}

/** Only answers that ended before the model came to its end can be continued. */
function requireUnfinished({ answer }: Message, field: string): void {
  if (answer?.status === 'RUNNING') {
    throw new HubError('BUSY', { facts: { generationId: answer.generationId } });
  }
  if (answer?.status !== 'COMPLETED' || answer.finishReason === 'LENGTH') return;
  const ended = answer.finishReason === 'CONTENT_FILTER' ? 'a filter ended this one' : 'this one is complete';
  throw badInput(field, `must be the id of an answer that ended too early, and ${ended}`);
}

/** Leaves out empty answers: the model would take the silence for its own. */
function toHistory(path: readonly Pick<Message, 'role' | 'content'>[]): readonly ModelMessage[] {
  return path
    .filter(({ content }) => content !== '')
    .map(({ role, content }) => ({ role: role === 'USER' ? 'user' : 'assistant', content }));
}
