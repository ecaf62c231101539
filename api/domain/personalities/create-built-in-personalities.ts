import type { Upstream } from '../status/api-status.ts';
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
import { describeIdentity } from './identity.ts';
import { noParameters, type Personality, type WrittenPersonality } from './personality.ts';

/** In display order. */
const written: readonly WrittenPersonality[] = [
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

/** The built-in personalities, in display order; what they say about themselves is true of the upstream. */
export function createBuiltInPersonalities(upstream: Upstream): readonly Personality[] {
  return written.map(({ identity, instructions, ...personality }) => {
    const { passage, ...texts } = describeIdentity(identity, upstream);
    return {
      ...personality,
      ...texts,
      systemPrompt: `${passage}\n\n${instructions}`,
      avatar: null,
      verbosity: null,
      parameters: noParameters,
      builtIn: true,
      source: 'BUILT_IN',
      overridden: false,
      coversOwn: false,
      hidden: false,
      isDefault: false,
    };
  });
}
