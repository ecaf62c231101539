import type { Message } from './chat-documents.ts';

/** All messages of a conversation by id, parents before children, siblings in order of creation. */
export type MessageTree = ReadonlyMap<string, Message>;

/** The position of a message among those with the same parent; `position` counts from 1. */
export interface Siblings {
  readonly position: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export function treeOf(messages: readonly Message[]): MessageTree {
  return new Map(messages.map((message) => [message.id, message]));
}

/** The tree with these messages added, or replaced by their newer state. */
export function withMessages(tree: MessageTree, ...messages: readonly (Message | null)[]): MessageTree {
  const next = new Map(tree);
  for (const message of messages) {
    if (message !== null) next.set(message.id, message);
  }
  return next;
}

/** The tree with these messages last, in their order, wherever they were before. */
export function withNewer(tree: MessageTree, newer: readonly Message[]): MessageTree {
  const next = new Map(tree);
  for (const { id } of newer) next.delete(id);
  return withMessages(next, ...newer);
}

/** The tree with older messages put first. */
export function withOlder(tree: MessageTree, older: readonly Message[]): MessageTree {
  return new Map([...treeOf(older), ...tree]);
}

/**
 * From the first question down to the leaf; empty if the leaf does not exist. Starts below the first parent that has
 * not been loaded.
 */
export function branchTo(tree: MessageTree, leafId: string | null): readonly Message[] {
  const branch: Message[] = [];
  const seen = new Set<string>();
  for (let id = leafId; id !== null && !seen.has(id); ) {
    const message = tree.get(id);
    if (message === undefined) break;
    seen.add(id);
    branch.push(message);
    id = message.parentId;
  }
  return branch.reverse();
}

/** The newest leaf at or below a message, shown when a reader switches to that message. */
export function leafBelow(tree: MessageTree, id: string): string {
  let leaf = id;
  for (let child = newestChild(tree, leaf); child !== undefined; child = newestChild(tree, leaf))
    leaf = child;
  return leaf;
}

export function siblingsOf(tree: MessageTree, message: Message): Siblings {
  const all = childrenOf(tree, message.parentId);
  const index = all.findIndex(({ id }) => id === message.id);
  return {
    position: index + 1,
    count: all.length,
    previous: all[index - 1]?.id ?? null,
    next: all[index + 1]?.id ?? null,
  };
}

/** All answers to a question, in order of creation. */
export function answersTo(tree: MessageTree, questionId: string): readonly Message[] {
  return childrenOf(tree, questionId);
}

/**
 * The newest other answer to the same question that has turns after it; undefined if there is none, or if this answer
 * has turns itself.
 */
export function answerGoneOnWith(tree: MessageTree, { id, parentId }: Message): Message | undefined {
  const hasTurns = (message: Message) => childrenOf(tree, message.id).length > 0;
  const all = childrenOf(tree, parentId);
  return all.some((one) => one.id === id && hasTurns(one)) ? undefined : all.findLast(hasTurns);
}

function newestChild(tree: MessageTree, id: string): string | undefined {
  return childrenOf(tree, id).at(-1)?.id;
}

const indexes = new WeakMap<MessageTree, ReadonlyMap<string | null, readonly Message[]>>();

function childrenOf(tree: MessageTree, parentId: string | null): readonly Message[] {
  let index = indexes.get(tree);
  if (index === undefined) {
    index = Map.groupBy(tree.values(), (message) => message.parentId);
    indexes.set(tree, index);
  }
  return index.get(parentId) ?? [];
}
