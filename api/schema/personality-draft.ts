import type { UncheckedDraft } from '../domain/personalities/check-draft.ts';
import { builder } from './builder.ts';
import { verbosityType } from './personality.ts';

const personalityParametersInput = builder.inputType('PersonalityParametersInput', {
  description:
    'What to ask of the model besides the prompt. A parameter that the model does not accept is not sent.',
  fields: (t) => ({
    temperature: t.float({ description: 'From 0 to 2, else BAD_INPUT; null leaves it to the model.' }),
    topP: t.float({ description: 'From 0 to 1, else BAD_INPUT; null leaves it to the model.' }),
    maxCompletionTokens: t.int({
      description:
        'From 1 to 1,000,000, else BAD_INPUT; null: no limit. Hidden reasoning counts, so a low limit may leave nothing to read.',
    }),
  }),
});

export const personalityDraftInput = builder.inputType('PersonalityDraftInput', {
  description:
    'Everything about a personality that people write. A field that is left out or null becomes empty; it does not keep its old value. Characters are UTF-16 code units; texts of one line may not contain control characters or characters that change the direction of writing.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'What people will call it: one line of 1 to 60 characters.',
    }),
    tagline: t.string({
      description: 'What it is good at, in one line of at most 80 characters; null: empty.',
    }),
    accent: t.int({
      description: 'Its hue in degrees on the OKLCH wheel, 0 to 359; null: one derived from the name.',
    }),
    avatar: t.string({
      description: 'Exactly one emoji, else BAD_INPUT; null or empty: a mark drawn from the id.',
    }),
    greeting: t.string({
      description: 'What it says in an empty chat, in one line of at most 500 characters; null: empty.',
    }),
    starters: t.stringList({
      description:
        'Up to 8 first questions to offer, each one line of at most 200 characters; equal ones are kept once. Null: none.',
    }),
    systemPrompt: t.string({
      required: true,
      description:
        'Sent word for word before every question: 1 to 32,000 characters; surrounding space is dropped. ModelHub adds nothing to it, not even how the model is to introduce itself; `Personality.servedBy` says what answers.',
    }),
    defaultVariantId: t.id({
      description:
        'The `Variant.id` that answers when a chat names none; an unknown one is BAD_INPUT. Null: `balanced`.',
    }),
    verbosity: t.field({
      type: verbosityType,
      description: 'How much it should say, where the model accepts that; null leaves it to the model.',
    }),
    parameters: t.field({
      type: personalityParametersInput,
      description: 'Further parameters for the model; null: none.',
    }),
  }),
});

/** Converts the input to the domain's terms; the domain validates it. */
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
