import { badCursor } from '../errors/hub-error.ts';
import type { ConversationPosition } from './conversation-store.ts';

/** Positions in lists as opaque strings. Decoding one that is not a position in that kind of list throws BAD_CURSOR. */

export function encodeConversationCursor({ pinned, updatedAt, id }: ConversationPosition): string {
  return encode([pinned ? 1 : 0, updatedAt, id]);
}

export function decodeConversationCursor(cursor: string): ConversationPosition {
  const [pinned, updatedAt, id] = decode(cursor, 3);
  if ((pinned !== 0 && pinned !== 1) || typeof updatedAt !== 'number' || typeof id !== 'string') {
    throw badCursor('after');
  }
  return { pinned: pinned === 1, updatedAt, id };
}

/** For search results. */
export function encodeMatchCursor(match: number): string {
  return encode([match]);
}

export function decodeMatchCursor(cursor: string): number {
  const [match] = decode(cursor, 1);
  if (typeof match !== 'number') throw badCursor('after');
  return match;
}

export function encodeMessageCursor(id: string): string {
  return encode([id]);
}

export function decodeMessageCursor(cursor: string, field: 'after' | 'before'): string {
  const [id] = decode(cursor, 1, field);
  if (typeof id !== 'string') throw badCursor(field);
  return id;
}

function encode(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decode(cursor: string, length: number, field = 'after'): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length) return parts;
  } catch {
    // Falls through: an unreadable cursor is not one of ours.
  }
  throw badCursor(field);
}
