import { checkCharacters } from '../check-characters.ts';
import { checkId } from '../check-id.ts';
import { badInput, tooLong } from '../errors/hub-error.ts';
import type { StartChat } from './start-chat.ts';

/** Longest message, in UTF-16 code units. */
export const maximumMessageLength = 64_000;
/** The most messages in a temporary chat's history. */
const maximumHistoryMessages = 200;
/** Longest history of a temporary chat including the question, in bytes of UTF-8; every transport can carry that. */
export const maximumHistoryBytes = 200_000;

/** Refuses input that could never be answered, with BAD_INPUT or TOO_LONG naming the field. */
export function checkStartChat(input: StartChat): void {
  const { requestId, variantId, target, turn } = input;
  if (requestId !== null) checkId('requestId', requestId);
  checkWho(input);
  if (variantId !== null) checkId('variantId', variantId);

  if (target.kind === 'conversation') checkId('target.conversationId', target.conversationId);
  if (target.kind === 'temporary') {
    if (target.history.length > maximumHistoryMessages) {
      throw tooLong('target.temporary.history', maximumHistoryMessages, target.history.length, 'messages');
    }
    const texts = target.history.map(({ content }) => content);
    if ('content' in turn) texts.push(turn.content);
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > maximumHistoryBytes) {
      throw tooLong('target.temporary.history', maximumHistoryBytes, bytes, 'bytes');
    }
    for (const [index, { content }] of target.history.entries()) {
      checkCharacters(`target.temporary.history[${index}].content`, content);
    }
  }

  if (turn.kind === 'send') {
    checkContent('turn.send.content', turn.content);
    if (turn.parentId !== null) checkId('turn.send.parentId', turn.parentId);
  } else {
    checkId(`turn.${turn.kind}.messageId`, turn.messageId);
    if (turn.kind === 'edit') checkContent('turn.edit.content', turn.content);
  }
}

/** Either a stored personality or, in a temporary chat, a draft being tried out. */
function checkWho({ personalityId, tryOut, target }: StartChat): void {
  if (personalityId !== null) checkId('personalityId', personalityId);
  if (tryOut === undefined) {
    if (personalityId === null) throw badInput('personalityId', 'is missing');
    return;
  }
  if (personalityId !== null) throw badInput('tryOut', 'cannot answer together with a kept personality');
  if (target.kind !== 'temporary') throw badInput('tryOut', 'needs a temporary chat as its target');
}

function checkContent(field: string, content: string): void {
  if (content.trim() === '') throw badInput(field, 'is empty');
  if (content.length > maximumMessageLength) {
    throw tooLong(field, maximumMessageLength, content.length, 'characters');
  }
  checkCharacters(field, content);
}
