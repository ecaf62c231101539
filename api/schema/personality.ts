import { checkId } from '../domain/check-id.ts';
import { sharedQuestion } from '../domain/personalities/shared-question.ts';
import { builder } from './builder.ts';
import { findVariant } from './find-variant.ts';
import { personalityRef, variantRef } from './refs.ts';

personalityRef.implement({
  description:
    'A named voice: a system prompt and everything a person sees of it before choosing it. All personalities are served by the same upstream; they differ in how they write, not in what answers.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Stable and lower case, such as `claude` or `coder`; part of URLs and of `StartChatInput.personalityId`.',
    }),
    name: t.exposeString('name', { description: 'What people call it, for cards and headers.' }),
    tagline: t.exposeString('tagline', {
      description: 'What it is good at in one line of at most 60 characters, without a full stop.',
    }),
    style: t.exposeString('style', {
      description: 'How the voice writes, in two or three plain sentences meant for people.',
    }),
    accent: t.exposeInt('accent', {
      description:
        'The hue that belongs to this voice, in degrees on the OKLCH wheel (0 to 359). Lightness and chroma are left to whoever draws it.',
    }),
    greeting: t.exposeString('greeting', {
      description:
        'Shown on an empty chat, in the voice itself. It is not a message and never sent upstream.',
    }),
    starters: t.exposeStringList('starters', {
      description: 'Four first questions that suit the voice, ready to be sent as they are.',
    }),
    systemPrompt: t.exposeString('systemPrompt', {
      description:
        'The complete system prompt, sent word for word before every question. Answers keep the prompt that they were given (`Message.personality`), so changing it never rewrites history.',
    }),
    sample: t.exposeString('sample', {
      description:
        'About two lines in which this voice answers `sampleQuestion`, so that voices can be compared before choosing.',
    }),
    sampleQuestion: t.string({
      description: 'The question behind `sample`; the same for every personality.',
      resolve: () => sharedQuestion,
    }),
    servedBy: t.exposeString('servedBy', {
      description:
        'The honest line about what really answers here: “Claude-style · served by OpenAI models”, the host of a compatible server, or that answers are simulated. Show it wherever the name alone could mislead.',
    }),
    builtIn: t.exposeBoolean('builtIn', {
      description: 'True when it comes with ModelHub and cannot be changed.',
    }),
    defaultVariant: t.field({
      type: variantRef,
      description: 'Serves a chat that names no variant of its own.',
      resolve: ({ defaultVariantId }, _arguments, { hub }) => findVariant(hub, defaultVariantId),
    }),
  }),
});

builder.queryFields((t) => ({
  personalities: t.field({
    type: [personalityRef],
    description: 'Every voice that can be chosen, in the order in which to offer them. Never empty.',
    resolve: (_root, _arguments, { hub }) => hub.personalities.list(),
  }),
  personality: t.field({
    type: personalityRef,
    nullable: true,
    description: 'One voice by its id; null when there is none of that id.',
    args: { id: t.arg.id({ required: true, description: '`Personality.id`, such as `claude`.' }) },
    resolve: (_root, { id }, { hub }) => hub.personalities.find(checkId('id', id)),
  }),
}));
