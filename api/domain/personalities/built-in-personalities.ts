import { claude } from './built-in/claude.ts';
import { coder } from './built-in/coder.ts';
import { critic } from './built-in/critic.ts';
import { deepseek } from './built-in/deepseek.ts';
import { editor } from './built-in/editor.ts';
import { gemini } from './built-in/gemini.ts';
import { gpt } from './built-in/gpt.ts';
import { grok } from './built-in/grok.ts';
import { llama } from './built-in/llama.ts';
import { tutor } from './built-in/tutor.ts';
import type { Personality } from './personality.ts';

/** The personalities that ModelHub comes with, in the order in which they are shown. */
export const builtInPersonalities: readonly Personality[] = [
  gpt,
  claude,
  grok,
  gemini,
  deepseek,
  llama,
  coder,
  tutor,
  editor,
  critic,
];
