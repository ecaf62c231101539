import { createSeededRandom } from '../sandbox/seeded-choice.ts';

/** Sentences of made-up words, common and rare as in real text; the same seed gives the same text. */
interface SeededText {
  /** About `words` words, with some punctuation and now and then another script. */
  sentence(words: number): string;
}

const syllables = 'ka lo mi ren to vas el un dar shi po ga net ulm bre ost'.split(' ');
const foreign = ['量子力学', '機械学習の基礎', 'данные', 'größere', 'café', 'naïve'];

export function createSeededText(seed: number): SeededText {
  const random = createSeededRandom(seed);

  /** Draws its rank by a power law: a few words are everywhere, most are rare. */
  function word(): string {
    if (random() < 0.004) return foreign[Math.floor(random() * foreign.length)] ?? '';
    let rank = Math.floor(20_000 * random() ** 4);
    let text = '';
    do {
      text += syllables[rank % syllables.length];
      rank = Math.floor(rank / syllables.length);
    } while (rank > 0);
    return text;
  }

  return {
    sentence(words) {
      const text = Array.from({ length: words }, word).join(' ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  };
}
