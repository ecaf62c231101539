import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Message } from '../conversations/records.ts';
import { badInput, HubError } from '../errors/hub-error.ts';
import { plainLine } from '../one-line.ts';
import type { FiledAnswer, FiledChat } from './chat-file.ts';
import { chat, document, type FiledMessage, message } from './file-shapes.ts';
import { below } from './shape.ts';

/** Messages read before other work gets its turn: a few milliseconds. */
const messagesPerTurn = 250;
/** Under one parent: pages of messages count the siblings of each. */
const mostSiblings = 1_000;

/** A chat of a document, or why it could not be read. */
interface ReadChat {
  /** As in the document, truncated; null if missing. */
  readonly id: string | null;
  /** Likewise, and without what nobody sees. */
  readonly title: string | null;
  readonly chat: FiledChat | HubError;
}

/**
 * Reads the chats of a document, each on its own, in steps that let other work run. Rejects with BAD_INPUT or TOO_LONG
 * if it is not a document of chats.
 */
export async function readDocument(value: unknown): Promise<readonly ReadChat[]> {
  const seen = new Set<string>();
  const chats: ReadChat[] = [];
  for (const [index, one] of document(value).chats.entries()) {
    const known = typeof one === 'object' && one !== null ? one : {};
    const id = 'id' in known && typeof known.id === 'string' ? known.id.slice(0, 128).toWellFormed() : null;
    const title =
      'title' in known && typeof known.title === 'string'
        ? plainLine(known.title.slice(0, 200).toWellFormed())
        : null;
    try {
      if (id !== null && seen.has(id)) throw badInput('id', 'is that of an earlier chat of this file');
      if (id !== null) seen.add(id);
      chats.push({ id, title, chat: await readChat(one) });
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      chats.push({ id, title, chat: error.below(`chats[${index}]`) });
    }
  }
  return chats;
}

async function readChat(value: unknown): Promise<FiledChat> {
  await nextTurn();
  const { messages, prompts, ...conversation } = chat(value);
  const byId = new Map<string, FiledMessage>();
  const siblings = new Map<string | null, number>();
  const unanswered = new Set<string>();
  const generations = new Set<string>();
  const taken: Message[] = [];

  function take(one: FiledMessage): void {
    if (byId.has(one.id)) throw badInput('id', 'is that of an earlier message of this chat');
    checkParent(one, byId);
    const place = siblings.get(one.parentId) ?? 0;
    if (place >= mostSiblings) {
      throw badInput('parentId', `is that of too many messages: the limit is ${mostSiblings}`);
    }
    siblings.set(one.parentId, place + 1);
    byId.set(one.id, one);
    taken.push(toMessage(one, conversation.id, prompts));
    if (one.role === 'USER') {
      unanswered.add(one.id);
      return;
    }
    unanswered.delete(one.parentId ?? '');
    if (generations.has(one.answer.generationId)) {
      throw badInput('answer.generationId', 'is that of an earlier answer of this chat');
    }
    generations.add(one.answer.generationId);
    checkAnswer(one.answer, prompts);
  }

  for (const [index, one] of messages.entries()) {
    if (index % messagesPerTurn === messagesPerTurn - 1) await nextTurn();
    try {
      take(message(one));
    } catch (error) {
      throw below(`messages[${index}]`, error);
    }
  }
  if (unanswered.size > 0) throw badInput('messages', 'must have an answer to each question');
  if (byId.get(conversation.activeLeafId ?? '')?.role !== 'ASSISTANT') {
    throw badInput('activeLeafId', 'must be the id of an answer of this chat');
  }
  return { conversation, messages: taken };
}

/** Parents come before their children, which rules out cycles; questions and answers alternate. */
function checkParent(one: FiledMessage, earlier: ReadonlyMap<string, FiledMessage>): void {
  if (one.parentId === null && one.role === 'USER') return;
  const parent = earlier.get(one.parentId ?? '');
  if (one.role === 'USER' && parent?.role !== 'ASSISTANT') {
    throw badInput('parentId', 'must be null or the id of an earlier answer of this chat');
  }
  if (one.role === 'ASSISTANT' && parent?.role !== 'USER') {
    throw badInput('parentId', 'must be the id of an earlier question of this chat');
  }
}

function checkAnswer(
  { status, error, interruption, finishReason, cost, personality }: FiledAnswer,
  prompts: readonly string[],
): void {
  if ((error !== null) !== (status === 'FAILED'))
    throw badInput('answer.error', 'must be present if, and only if, the status is FAILED');
  if ((interruption !== null) !== (status === 'INTERRUPTED'))
    throw badInput('answer.interruption', 'must be present if, and only if, the status is INTERRUPTED');
  if ((finishReason !== null) !== (status === 'COMPLETED'))
    throw badInput('answer.finishReason', 'must be present if, and only if, the status is COMPLETED');
  if (cost !== null && (cost.amount === null) === (cost.unknownReason === null))
    throw badInput('answer.cost', 'must have either an amount or a reason why it is unknown');
  if (personality.prompt >= prompts.length)
    throw badInput('answer.personality.prompt', 'must be the index of a prompt of this chat, from 0');
}

/** An answer that was still being written when the file was made becomes INTERRUPTED. */
function toMessage(one: FiledMessage, conversationId: string, prompts: readonly string[]): Message {
  if (one.role === 'USER') return { ...one, conversationId, answer: null };
  const { personality, ...answer } = one.answer;
  const { id, name, prompt } = personality;
  const lost = { status: 'INTERRUPTED', interruption: 'LOST' } as const;
  return {
    ...one,
    conversationId,
    answer: {
      ...answer,
      personality: { id, name, systemPrompt: prompts[prompt] ?? '' },
      ...(answer.status === 'RUNNING' && lost),
    },
  };
}
