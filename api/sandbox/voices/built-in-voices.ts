import { claudeVoice } from './claude.ts';
import { coderVoice } from './coder.ts';
import { criticVoice } from './critic.ts';
import { deepseekVoice } from './deepseek.ts';
import { editorVoice } from './editor.ts';
import { geminiVoice } from './gemini.ts';
import { gptVoice } from './gpt.ts';
import { grokVoice } from './grok.ts';
import { llamaVoice } from './llama.ts';
import { tutorVoice } from './tutor.ts';
import type { Voice } from './voice.ts';

/** By personality id. */
export const builtInVoices: ReadonlyMap<string, Voice> = new Map([
  ['gpt', gptVoice],
  ['claude', claudeVoice],
  ['grok', grokVoice],
  ['gemini', geminiVoice],
  ['deepseek', deepseekVoice],
  ['llama', llamaVoice],
  ['coder', coderVoice],
  ['tutor', tutorVoice],
  ['editor', editorVoice],
  ['critic', criticVoice],
]);
