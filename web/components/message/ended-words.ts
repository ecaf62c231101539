import type { Message } from '../../chat/chat-documents.ts';
import { spokenText } from '../markdown/answer-text.tsx';
import { outcomeWords } from './outcome-words.ts';

/** Characters that are read out; the rest is on the page. */
const spoken = 700;
/** Characters of an answer, with its marks, among which those are looked for. */
const considered = 4 * spoken;

/** What is read out when an answer has begun; `others` answer the same question. */
export function begunWords({ personality }: Message, others: number): string {
  const name = personality?.name ?? 'The model';
  return others === 0 ? `${name} is answering.` : `${name} and ${others} more are answering.`;
}

/** What is read out of an answer that ended; `brief` if it is one of several. */
export function endedWords(message: Message, brief = false): string {
  const { personality, variant, content, status, error } = message;
  const name = personality?.name ?? 'The model';
  const who = brief && variant ? `${name}, ${variant.name},` : name;
  if (error !== null) return brief ? `${who.replace(/,$/, '')}: ${error.title}` : error.title;
  if (status === 'STOPPED') return `${who} was stopped.`;
  if (status === 'INTERRUPTED') {
    return content === ''
      ? `${who} was interrupted before the first word.`
      : `${who} was interrupted. The text so far is kept.`;
  }
  const words = brief ? [`${who} has answered.`] : [`${name} answered:`, readOut(content)];
  return [...words, outcomeWords(message)].filter(Boolean).join(' ');
}

function readOut(content: string): string {
  const text = spokenText(beginning(content, considered));
  return text.length <= spoken && content.length <= considered
    ? text
    : `${beginning(text, spoken)}… The answer goes on.`;
}

/** Without half of a character. */
function beginning(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
