import { onTestFailed } from 'vitest';
import { createSeededRandom } from '../sandbox/seeded-choice.ts';

/** `npm run proof` sets this; `npm test` runs the same proofs in a short form. */
export const isLong = process.env.PROOF === 'long';

/** The seed of one run's random numbers; PROOF_SEED repeats a run. */
const seed = Number(process.env.PROOF_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Random numbers for the current test. If it fails, it prints how to get the same ones again. */
export function drawFromSeed(): () => number {
  onTestFailed(() => void process.stdout.write(`\nRepeat this with PROOF_SEED=${seed}.\n`));
  return createSeededRandom(seed);
}

/** Prints the figures of a long run; nothing in a short one. */
export function reportFigures(title: string, figures: Readonly<Record<string, string | number>>): void {
  if (!isLong) return;
  const rows = Object.entries(figures).map(([name, figure]) => `| ${name} | ${figure} |\n`);
  process.stdout.write(`\n| ${title} | |\n|---|---:|\n${rows.join('')}\n`);
}
