import { checkId } from '../domain/check-id.ts';
import { sharedQuestion } from '../domain/personalities/shared-question.ts';
import { builder } from './builder.ts';
import { heavyText, sized } from './field-size.ts';
import { findVariant } from './find-variant.ts';
import { loadPersonality } from './load-personality.ts';
import { personalityFileProblemRef, personalityParametersRef, personalityRef, variantRef } from './refs.ts';

/** How many the limit of operations takes a list of them to hold: 200 that a viewer wrote, built-ins, and what a folder may plausibly hold; problems are short. */
export const expectedPersonalities = 500;
export const expectedProblems = 1_000;

export const verbosityType = builder.enumType('Verbosity', {
  description: 'How much a model says, for models that take it as a parameter (`VERBOSITY`).',
  values: {
    LOW: { description: 'Short answers, to the point.' },
    MEDIUM: { description: 'Neither short nor long, which is what these models do by themselves.' },
    HIGH: { description: 'Thorough answers that leave little out.' },
  },
});

const personalitySourceType = builder.enumType('PersonalitySource', {
  description: 'Where a personality comes from, and so what can be done with it.',
  values: {
    BUILT_IN: {
      description:
        'Comes with ModelHub. It can be hidden, changed for this viewer and restored, not deleted.',
    },
    FILE: {
      description:
        'Read at the start of the server from the folder `personalities` of its data directory. Here it can only be hidden; to change it, change the file or create a copy.',
    },
    OWN: { description: 'Written by this viewer, who may change and delete it.' },
  },
});

personalityParametersRef.implement({
  description:
    'What is asked of the model besides the prompt. Each is sent only where the model takes it (`Variant.acceptedParameters`).',
  fields: (t) => ({
    temperature: t.exposeFloat('temperature', {
      nullable: true,
      description: 'From 0 to 2: how freely words are drawn; null leaves it to the model.',
    }),
    topP: t.exposeFloat('topP', {
      nullable: true,
      description: 'From 0 to 1: the share of likely words that are drawn from; null leaves it to the model.',
    }),
    maxCompletionTokens: t.exposeInt('maxCompletionTokens', {
      nullable: true,
      description:
        'The most tokens of an answer, hidden reasoning included: too few, and a model that reasons says nothing. Null: no limit of its own.',
    }),
  }),
});

personalityRef.implement({
  description:
    'A system prompt with a manner of its own, and everything a person sees of it before choosing it. All personalities are served by the same upstream; they differ in how they write, not in what answers.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Stable and lower case, such as `claude` or `coder`; part of URLs and of `StartChatInput.personalityId`. An unsaved one that is tried out answers as `try-out`.',
    }),
    name: t.exposeString('name', { description: 'What people call it, for cards and headers.' }),
    tagline: t.exposeString('tagline', {
      description:
        'What it is good at in one line of at most 80 characters, without a full stop; may be empty for what people write.',
    }),
    style: t.exposeString('style', {
      description:
        'How it writes, in two or three plain sentences meant for people; empty for all but built-ins whose prompt was not changed.',
    }),
    accent: t.exposeInt('accent', {
      description:
        'Its hue in degrees on the OKLCH wheel (0 to 359). Lightness and chroma are left to whoever draws it.',
    }),
    avatar: t.exposeString('avatar', {
      nullable: true,
      description: 'Exactly one emoji to show beside the name; null: draw a mark from the `id`.',
    }),
    greeting: t.exposeString('greeting', {
      description:
        'Shown on an empty chat, in its own manner; may be empty for what people write. It is not a message and never sent upstream.',
    }),
    starters: t.exposeStringList('starters', {
      description:
        'First questions that suit it, ready to be sent as they are: four of a built-in, up to eight of others.',
    }),
    systemPrompt: t.exposeString('systemPrompt', {
      ...sized(heavyText),
      description:
        'The complete system prompt, sent word for word before every question. Answers keep the prompt that they were given (`Message.personality`), so changing it never rewrites history.',
    }),
    verbosity: t.expose('verbosity', {
      type: verbosityType,
      nullable: true,
      description: 'How much it is to say, sent only to models that take it; null leaves it to the model.',
    }),
    parameters: t.expose('parameters', {
      type: personalityParametersRef,
      description: 'What is asked of the model besides; all null unless somebody set them.',
    }),
    sample: t.exposeString('sample', {
      description:
        'About two lines in which it answers `sampleQuestion`, so that personalities can be compared before choosing; empty where `style` is.',
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
      description:
        'True when ModelHub comes with one of this id, whatever stands in its place now (`overridden`).',
    }),
    source: t.expose('source', {
      type: personalitySourceType,
      description: 'Who provides it, which decides what can be done with it.',
    }),
    overridden: t.exposeBoolean('overridden', {
      description:
        'True when this viewer, or a file of the server, put something else in the place of a built-in.',
    }),
    coversOwn: t.exposeBoolean('coversOwn', {
      description:
        'True when it comes from a file of the server and this viewer wrote one of the same id, which answers nobody meanwhile. It is in `personalitiesMarkdown`, counts among the 200, and `deletePersonality` deletes it; the file stays.',
    }),
    hidden: t.exposeBoolean('hidden', {
      description:
        'True when this viewer hid it from lists. Chats with it go on, and it answers whoever names it.',
    }),
    isDefault: t.exposeBoolean('isDefault', {
      description:
        'True for the one that `setDefaultPersonality` chose for new chats. Without it, take the first of the list.',
    }),
    markdown: t.string({
      ...sized(heavyText),
      description:
        'The whole personality as a Markdown file with front matter, byte for byte the same for the same personality; `importPersonalities` takes it.',
      resolve: (personality, _arguments, { hub }) => hub.personalities.write([personality]),
    }),
    defaultVariant: t.field({
      type: variantRef,
      description: 'Serves a chat that names no variant of its own.',
      resolve: ({ defaultVariantId }, _arguments, { hub }) => findVariant(hub, defaultVariantId),
    }),
  }),
});

personalityFileProblemRef.implement({
  description: 'Something that keeps a file of personalities from being used.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name without a path, as it was given or found.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Where in the file, counted from 1; null when it is about all of it.',
    }),
    message: t.exposeString('message', { description: 'What is wrong there, in one plain sentence.' }),
    exists: t.exposeBoolean('exists', {
      description:
        'True when the file is fine and only its id is taken, which `ImportPersonalitiesInput.replace` settles.',
    }),
  }),
});

builder.queryFields((t) => ({
  personalities: t.field({
    type: [personalityRef],
    ...sized({ items: expectedPersonalities }),
    description:
      'All that can be chosen, in the order in which to offer them: that of `movePersonality`, then built-ins, files, and own ones from the oldest. Never empty: when all are hidden, the first is there all the same.',
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
    description:
      'One personality by its id, hidden ones too; null when there is none of that id, or it was deleted.',
    args: { id: t.arg.id({ required: true, description: '`Personality.id`, such as `claude`.' }) },
    resolve: (_root, { id }, context) => loadPersonality(context, checkId('id', id)),
  }),
  personalitiesMarkdown: t.string({
    ...sized({ weight: expectedPersonalities * 100 }),
    description:
      'Everything that this viewer wrote as one file for `importPersonalities`: own personalities and changed built-ins, also those that a file of the server covers, in the order in which they are shown; empty when there are none. Where it is more than `ImportPersonalitiesInput.files` takes at once, import it in parts, cut at the lines `<!-- next personality -->`. `Personality.markdown` has each alone.',
    resolve: (_root, _arguments, { hub, viewer }) => hub.personalities.writeOwn(viewer),
  }),
  personalityFileProblems: t.field({
    type: [personalityFileProblemRef],
    ...sized({ items: expectedProblems }),
    description:
      'Why files of the server’s folder were left out at its start, for whoever runs it; empty when all is well.',
    resolve: (_root, _arguments, { hub }) => [...hub.personalities.fileProblems],
  }),
}));
