import { isId } from '../domain/check-id.ts';
import { sharedQuestion } from '../domain/personalities/built-in/shared-question.ts';
import { builder } from './builder.ts';
import { heavyText, sized } from './field-size.ts';
import { findVariant } from './find-variant.ts';
import { loadPersonality } from './load-personality.ts';
import { personalityFileProblemRef, personalityParametersRef, personalityRef, variantRef } from './refs.ts';

/**
 * List sizes that the operation limits assume: 200 of the viewer's own, the built-ins, and what a folder may plausibly
 * hold. Problems are short.
 */
export const expectedPersonalities = 500;
export const expectedProblems = 1_000;

export const verbosityType = builder.enumType('Verbosity', {
  description: 'How much a model says, for models that take it as a parameter (`VERBOSITY`).',
  values: {
    LOW: { description: 'Short answers, to the point.' },
    MEDIUM: { description: 'Neither short nor long, which is what these models do by default.' },
    HIGH: { description: 'Thorough answers that leave little out.' },
  },
});

const personalitySourceType = builder.enumType('PersonalitySource', {
  description: 'Where a personality comes from, and so what can be done with it.',
  values: {
    BUILT_IN: {
      description:
        'Comes with ModelHub. It can be hidden, changed for this viewer and restored, but not deleted.',
    },
    FILE: {
      description:
        'Read when the server starts, from the folder `personalities` in its data directory. Here it can only be hidden; to change it, change the file or create a copy.',
    },
    OWN: { description: 'Written by this viewer, who may change and delete it.' },
  },
});

personalityParametersRef.implement({
  description:
    'What is asked of the model besides the prompt. Each is sent only where the model accepts it (`Variant.acceptedParameters`).',
  fields: (t) => ({
    temperature: t.exposeFloat('temperature', {
      nullable: true,
      description: 'From 0 to 2: how random the wording is; null leaves it to the model.',
    }),
    topP: t.exposeFloat('topP', {
      nullable: true,
      description: 'From 0 to 1: the share of likely words that are considered; null leaves it to the model.',
    }),
    maxCompletionTokens: t.exposeInt('maxCompletionTokens', {
      nullable: true,
      description:
        'The most tokens of an answer, hidden reasoning included; with too few, a model that reasons says nothing. Null: no limit.',
    }),
  }),
});

personalityRef.implement({
  description:
    'A system prompt with its own style, and everything that people see of it before choosing it. All personalities are served by the same upstream: they differ in how they write, not in what answers.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Stable and lower case, such as `claude` or `coder`; used in URLs and as `StartChatInput.personalityId`.',
    }),
    name: t.exposeString('name', { description: 'What people call it, for cards and headers.' }),
    tagline: t.exposeString('tagline', {
      description:
        'What it is good at, in one line of at most 80 characters without a full stop; may be empty unless it is a built-in.',
    }),
    style: t.exposeString('style', {
      description:
        'How it writes, in two or three plain sentences for people; empty for all except built-ins with an unchanged prompt.',
    }),
    accent: t.exposeInt('accent', {
      description:
        'Its hue in degrees on the OKLCH wheel (0 to 359). Lightness and chroma are up to the client.',
    }),
    avatar: t.exposeString('avatar', {
      nullable: true,
      description: 'Exactly one emoji to show beside the name; null: draw a mark from the `id`.',
    }),
    greeting: t.exposeString('greeting', {
      description:
        'Shown in an empty chat, in the style of the personality; may be empty unless it is a built-in. It is not a message and is never sent upstream.',
    }),
    starters: t.exposeStringList('starters', {
      description:
        'First questions that suit it, ready to be sent as they are: four for a built-in, up to eight for others.',
    }),
    systemPrompt: t.exposeString('systemPrompt', {
      ...sized(heavyText),
      description:
        'The complete system prompt, sent word for word before every question. Answers keep the prompt that they were given (`Message.personality`), so changing it never rewrites history.',
    }),
    verbosity: t.expose('verbosity', {
      type: verbosityType,
      nullable: true,
      description: 'How much it should say, sent only to models that accept it; null leaves it to the model.',
    }),
    parameters: t.expose('parameters', {
      type: personalityParametersRef,
      description: 'What is asked of the model besides the prompt; all null unless somebody set them.',
    }),
    sample: t.exposeString('sample', {
      description:
        'About two lines in which it answers `sampleQuestion`, so that personalities can be compared before choosing; empty where `style` is.',
    }),
    sampleQuestion: t.string({
      description: 'The question that `sample` answers; the same for every personality.',
      resolve: () => sharedQuestion,
    }),
    servedBy: t.exposeString('servedBy', {
      description:
        'What really answers here: “Claude-style · served by OpenAI models”, the host of a compatible server, or that answers are simulated. Show it wherever the name alone could mislead.',
    }),
    builtIn: t.exposeBoolean('builtIn', {
      description:
        'True when ModelHub comes with one of this id, even if something else is in its place now (`overridden`).',
    }),
    source: t.expose('source', {
      type: personalitySourceType,
      description: 'Who provides it, which decides what can be done with it.',
    }),
    overridden: t.exposeBoolean('overridden', {
      description: 'True when this viewer, or a file on the server, has replaced a built-in.',
    }),
    coversOwn: t.exposeBoolean('coversOwn', {
      description:
        'True when it comes from a file on the server and this viewer wrote one of the same id, which is not used as long as the file is there. That one is in `personalitiesMarkdown`, counts towards the 200, and is what `deletePersonality` deletes; the file stays.',
    }),
    hidden: t.exposeBoolean('hidden', {
      description:
        'True when this viewer hid it from lists. Chats with it continue, and it still answers when named.',
    }),
    isDefault: t.exposeBoolean('isDefault', {
      description:
        'True for the one that `setDefaultPersonality` chose for new chats. If there is none, take the first of the list.',
    }),
    markdown: t.string({
      ...sized(heavyText),
      description:
        'The whole personality as a Markdown file with front matter, always the same bytes for the same personality; `importPersonalities` takes it.',
      resolve: (personality, _arguments, { hub }) => hub.personalities.write([personality]),
    }),
    defaultVariant: t.field({
      type: variantRef,
      description: 'Answers when a chat names no variant.',
      resolve: ({ defaultVariantId }, _arguments, { hub }) => findVariant(hub, defaultVariantId),
    }),
  }),
});

personalityFileProblemRef.implement({
  description: 'A reason why a file of personalities cannot be used.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name without a path, as it was given or found.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'The line of the file, counted from 1; null when it concerns the whole file.',
    }),
    message: t.exposeString('message', { description: 'What is wrong there, in one plain sentence.' }),
    exists: t.exposeBoolean('exists', {
      description:
        'True when the file is fine except that its id is taken, which `ImportPersonalitiesInput.replace` resolves.',
    }),
  }),
});

builder.queryFields((t) => ({
  personalities: t.field({
    type: [personalityRef],
    ...sized({ items: expectedPersonalities }),
    description:
      'All that can be chosen, in the order in which to offer them: that of `movePersonality`, then built-ins, those from files, and own ones from the oldest. Never empty: when all are hidden, the first is listed anyway.',
    args: {
      includeHidden: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'True lists the hidden ones too, in their places, so that they can be managed.',
      }),
    },
    resolve: (_root, { includeHidden }, { hub, viewer }) => hub.personalities.list(viewer, { includeHidden }),
  }),
  personality: t.field({
    type: personalityRef,
    nullable: true,
    description: 'One personality by its id, even a hidden one; null when there is none or it was deleted.',
    args: { id: t.arg.id({ required: true, description: '`Personality.id`, such as `claude`.' }) },
    resolve: (_root, { id }, context) => (isId(id) ? loadPersonality(context, id) : null),
  }),
  personalitiesMarkdown: t.string({
    ...sized({ weight: expectedPersonalities * 100 }),
    description:
      'Everything that this viewer wrote, as one file for `importPersonalities`: own personalities and changed built-ins, even those that a file on the server covers, in the order in which they are shown; empty when there are none. When it is more than `ImportPersonalitiesInput.files` takes at once, import it in parts, cut at the lines `<!-- next personality -->`. `Personality.markdown` has each one alone.',
    resolve: (_root, _arguments, { hub, viewer }) => hub.personalities.writeOwn(viewer),
  }),
  personalityFileProblems: t.field({
    type: [personalityFileProblemRef],
    ...sized({ items: expectedProblems }),
    description:
      'Why files in the server’s folder were left out when it started, for its operator; empty when all is well.',
    resolve: (_root, _arguments, { hub }) => [...hub.personalities.fileProblems],
  }),
}));
