import type { Message } from '../../chat/chat-documents.ts';
import { moneyText, secondsText } from '../figure-text.ts';

export interface NamedAnswer {
  readonly message: Message;
  /** What distinguishes it from the others. */
  readonly words: string;
}

/** Which of the completed answers was fastest and which cheapest; omitted for ties, or when only one value is known. */
export function comparisonWords(answers: readonly NamedAnswer[]): readonly string[] {
  const completed = answers.filter(({ message }) => message.status === 'COMPLETED');
  return [
    best(completed, 'First word', ({ timing }) => timing?.firstTokenMs, secondsText),
    best(completed, 'First to finish', ({ timing }) => timing?.totalMs, secondsText),
    best(
      completed,
      'Cheapest',
      ({ cost }) => (cost?.amount == null ? null : Number(cost.amount)),
      (amount) => moneyText(String(amount)),
    ),
  ].filter((line) => line !== null);
}

function best(
  answers: readonly NamedAnswer[],
  title: string,
  figureOf: (message: Message) => number | null | undefined,
  textOf: (value: number) => string,
): string | null {
  const known = answers.flatMap(({ message, words }) => {
    const value = figureOf(message);
    return value == null ? [] : [{ words, value }];
  });
  const least = Math.min(...known.map(({ value }) => value));
  const [winner, ...others] = known.filter(({ value }) => value === least);
  if (known.length < 2 || winner === undefined || others.length > 0) return null;
  return `${title}: ${winner.words}, ${textOf(winner.value)}`;
}
