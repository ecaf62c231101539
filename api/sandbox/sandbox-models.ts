/** A model of the sandbox. Its pace and length make the difference between variants visible. */
export interface SandboxModel {
  readonly id: string;
  /** Release date, in seconds since the epoch. */
  readonly created: number;
  /** How many body parts of a voice an answer has. */
  readonly bodyParts: number;
  readonly tokensPerSecond: number;
  readonly firstWordMs: number;
  /** Range of the reasoning tokens reported in the usage, always a multiple of 64. */
  readonly reasoningTokens: readonly [least: number, most: number];
}

const released = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** First choices of the tiers fast, balanced, smart and max. */
export const sandboxModels: readonly SandboxModel[] = [
  {
    id: 'gpt-6-luna',
    created: released('2026-09-22'),
    bodyParts: 1,
    tokensPerSecond: 120,
    firstWordMs: 150,
    reasoningTokens: [0, 0],
  },
  {
    id: 'gpt-6.1-terra',
    created: released('2026-10-26'),
    bodyParts: 2,
    tokensPerSecond: 80,
    firstWordMs: 350,
    reasoningTokens: [0, 0],
  },
  {
    id: 'gpt-6.2-sol',
    created: released('2026-11-17'),
    bodyParts: 4,
    tokensPerSecond: 55,
    firstWordMs: 800,
    reasoningTokens: [64, 256],
  },
  {
    id: 'gpt-6.2-astra',
    created: released('2026-11-17'),
    bodyParts: 6,
    tokensPerSecond: 45,
    firstWordMs: 1_200,
    reasoningTokens: [320, 768],
  },
];
