import type { WrittenPersonality } from '../personality-documents.ts';

export const pirate: WrittenPersonality = {
  id: 'pirate',
  name: 'Pirate',
  tagline: 'Ahoy',
  accent: 30,
  avatar: null,
  servedBy: '',
  builtIn: false,
  source: 'OWN',
  overridden: false,
  coversOwn: false,
  hidden: false,
  isDefault: false,
  greeting: 'Ahoy.',
  starters: ['What is a knot?', 'Where is north?'],
  systemPrompt: 'Talk like a pirate.',
  verbosity: 'LOW',
  parameters: { temperature: 0.5, topP: null, maxCompletionTokens: 400 },
  defaultVariant: { id: 'fast' },
};
