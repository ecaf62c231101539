import type { UncheckedDraft } from '../domain/personalities/check-draft.ts';
import { builder } from './builder.ts';
import { verbosityType } from './personality.ts';

const personalityParametersInput = builder.inputType('PersonalityParametersInput', {
  description: 'What to ask of the model besides the prompt. A model that does not take one is not sent it.',
  fields: (t) => ({
    temperature: t.float({ description: 'From 0 to 2, else BAD_INPUT; null leaves it to the model.' }),
    topP: t.float({ description: 'From 0 to 1, else BAD_INPUT; null leaves it to the model.' }),
    maxCompletionTokens: t.int({
      description:
        'From 1 to 1,000,000, else BAD_INPUT; null: no limit. Hidden reasoning counts, so that a small one may leave nothing to read.',
    }),
  }),
});

export const personalityDraftInput = builder.inputType('PersonalityDraftInput', {
  description:
    'Everything of a personality that a person writes. What is left out, or null, is not kept from before but empty. Characters are UTF-16 code units; texts of one line take no control characters and none that turn the direction of writing.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'What people will call it: one line of 1 to 60 characters.',
    }),
    tagline: t.string({
      description: 'What it is good at, in one line of at most 80 characters; null: nothing.',
    }),
    accent: t.int({
      description: 'Its hue in degrees on the OKLCH wheel, 0 to 359; null: one that follows from the name.',
    }),
    avatar: t.string({
      description: 'Exactly one emoji, anything else is BAD_INPUT; null or empty: a mark drawn from the id.',
    }),
    greeting: t.string({
      description: 'What it says on an empty chat, in one line of at most 500 characters; null: nothing.',
    }),
    starters: t.stringList({
      description: 'Up to 8 first questions to offer, each one line of at most 200 characters; null: none.',
    }),
    systemPrompt: t.string({
      required: true,
      description:
        'Sent word for word before every question: 1 to 32,000 characters, space around it dropped. ModelHub adds nothing, not even who the model is to say that it is; `Personality.servedBy` says what answers.',
    }),
    defaultVariantId: t.id({
      description:
        'The `Variant.id` that serves it unless a chat names another, else BAD_INPUT; null: `balanced`.',
    }),
    verbosity: t.field({
      type: verbosityType,
      description: 'How much it is to say, where the model takes that; null leaves it to the model.',
    }),
    parameters: t.field({
      type: personalityParametersInput,
      description: 'Further wishes for the model; null: none.',
    }),
  }),
});

/** The same in the words of the domain, which alone judges it. */
export function toDraft(input: (typeof personalityDraftInput)['$inferInput']): UncheckedDraft {
  const { parameters } = input;
  return {
    name: input.name,
    tagline: input.tagline ?? null,
    accent: input.accent ?? null,
    avatar: input.avatar ?? null,
    greeting: input.greeting ?? null,
    starters: input.starters ?? null,
    systemPrompt: input.systemPrompt,
    defaultVariantId: input.defaultVariantId ?? null,
    verbosity: input.verbosity ?? null,
    parameters: {
      temperature: parameters?.temperature ?? null,
      topP: parameters?.topP ?? null,
      maxCompletionTokens: parameters?.maxCompletionTokens ?? null,
    },
  };
}
