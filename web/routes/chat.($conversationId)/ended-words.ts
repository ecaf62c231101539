import type { Message } from '../../chat/chat-documents.ts';

/** Characters that are read out; the rest is on the page. */
const spoken = 700;

/** What is read out when an answer has begun; `others` answer the same question. */
export function begunWords({ personality }: Message, others: number): string {
  const name = personality?.name ?? 'The model';
  return others === 0 ? `${name} is answering.` : `${name} and ${others} more are answering.`;
}

/** What is read out of an answer that ended without failing; `brief` if it is one of several. */
export function endedWords(
  { personality, variant, content, status, finishReason }: Message,
  brief = false,
): string {
  const name = personality?.name ?? 'The model';
  if (status === 'STOPPED') return `${name} was stopped.`;
  if (status === 'INTERRUPTED') {
    return content === ''
      ? `${name} was interrupted before the first word.`
      : `${name} was interrupted. The text so far is kept.`;
  }
  if (brief) return `${name}, ${variant?.name}, has answered.`;
  const text = content
    .replace(/^[ |:-]+$\n?/gm, (line) => (line.includes('---') ? '' : line))
    .replace(/[*_`#|>~]+/g, '')
    .trim();
  const read =
    text.length <= spoken
      ? text
      : `${text.slice(0, spoken).replace(/[\uD800-\uDBFF]$/, '')}… The answer goes on.`;
  return finishReason === 'LENGTH'
    ? `${name} answered up to the length limit: ${read}`
    : `${name} answered: ${read}`;
}
