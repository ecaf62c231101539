import { wordsOf } from './question.ts';

const weak = new Set(
  'a an the please can could would you me my i to of for and or is are in on at with as if that which when while because so but than then from by though although until about without into over between'.split(
    ' ',
  ),
);

/** Three to six words that could serve as the conversation's title. */
export function titleAnswer(question: string): string {
  const line = question.slice(0, 2_000).replaceAll('_', ' ');
  const words = wordsOf(line.split(/[.?!\n](?!\d)/u).find((part) => wordsOf(part).length > 0) ?? '');
  const start = Math.max(
    0,
    words.findIndex((word) => !weak.has(word.toLowerCase())),
  );
  const chosen = words.slice(start, start + 6).map((word) => [...word].slice(0, 24).join(''));
  while (chosen.length > 3 && weak.has(chosen.at(-1)?.toLowerCase() ?? '')) chosen.pop();
  if (chosen.length === 0) return 'A chat without words';
  const title = chosen.length < 3 ? `A chat about ${chosen.join(' ')}` : chosen.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
