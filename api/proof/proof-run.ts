import { onTestFailed } from 'vitest';
import { createSeededRandom } from '../sandbox/seeded-choice.ts';

/** `npm run proof` asks for the long form; `npm test` runs the same proofs in a short one. */
export const isLong = process.env.PROOF === 'long';

/** What one run drew its random numbers from; PROOF_SEED draws the same again. */
const seed = Number(process.env.PROOF_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Random numbers for the test that runs. When it fails, it says how to have the same ones again. */
export function drawFromSeed(): () => number {
  onTestFailed(() => void process.stdout.write(`\nRepeat this with PROOF_SEED=${seed}.\n`));
  return createSeededRandom(seed);
}

/** Prints the figures of a long run; a short one keeps them to itself. */
export function reportFigures(title: string, figures: Readonly<Record<string, string | number>>): void {
  if (!isLong) return;
  const rows = Object.entries(figures).map(([name, figure]) => `| ${name} | ${figure} |\n`);
  process.stdout.write(`\n| ${title} | |\n|---|---:|\n${rows.join('')}\n`);
}
