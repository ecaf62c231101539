import { quoteOf } from '../question.ts';
import { plainVoice } from './plain.ts';
import type { Voice } from './voice.ts';

/** For prompts that people write themselves: shows that the prompt arrived, since the sandbox cannot follow it. */
export function ownVoice(instructions: string): Voice {
  const start = quoteOf(instructions).replace(/[{}]/g, '');
  return {
    ...plainVoice,
    openings: [
      `My instructions begin: “${start}” A model would follow them for “{topic}”; the sandbox can only show that they arrived.`,
    ],
  };
}
