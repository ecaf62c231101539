import type { UncheckedDraft } from '../domain/personalities/check-draft.ts';
import { noParameters, type PersonalityDraft } from '../domain/personalities/personality.ts';

/** A complete, valid personality. */
export const pirateDraft: PersonalityDraft = {
  name: 'Pirate',
  tagline: 'Answers from the crow’s nest',
  accent: 30,
  avatar: '🏴‍☠️',
  greeting: 'Ahoy.',
  starters: ['What is a knot?', 'Yes'],
  systemPrompt: 'Talk like a pirate.\n\n---\n\nNever swear.',
  defaultVariantId: 'fast',
  verbosity: 'LOW',
  parameters: { temperature: 0.5, topP: null, maxCompletionTokens: 400 },
};

/** A personality with the required fields only. */
export const plainDraft: UncheckedDraft = {
  name: 'Plain',
  tagline: null,
  accent: null,
  avatar: null,
  greeting: null,
  starters: null,
  systemPrompt: 'Be plain.',
  defaultVariantId: null,
  verbosity: null,
  parameters: noParameters,
};
