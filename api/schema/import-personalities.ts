import { builder } from './builder.ts';
import { orRefusal } from './error.ts';
import { sized } from './field-size.ts';
import { expectedPersonalities, expectedProblems } from './personality.ts';
import {
  apiErrorRef,
  importPersonalitiesPayloadRef,
  personalityFileProblemRef,
  personalityFileProblemsRef,
  personalityRef,
} from './refs.ts';

const personalityFileInput = builder.inputType('PersonalityFileInput', {
  description:
    'The text of a file with one or more personalities; docs/personalities.md describes the format.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        'Its name without a path, for messages; without `.md` it is also the id of a personality that gives none. No file of this name is written.',
    }),
    content: t.string({
      required: true,
      description: 'Markdown with front matter, as `Personality.markdown` gives it.',
    }),
  }),
});

const importPersonalitiesInput = builder.inputType('ImportPersonalitiesInput', {
  description: 'Files to import personalities from: all of them, or none when anything is wrong with one.',
  fields: (t) => ({
    files: t.field({
      type: [personalityFileInput],
      required: true,
      description:
        '1 to 200 files of 800,000 bytes in UTF-8 together, else BAD_INPUT or TOO_LONG; more than 200 personalities in them are reported as a problem. Send large ones over HTTP, as JSON that does not escape letters: a body may have 1 MiB, an operation over WebSocket 320 KiB.',
    }),
    replace: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'True: a personality whose id exists already replaces that one, as `updatePersonality` would, even one deleted less than an hour ago. False: such an id is a problem, and nothing is imported; but a file that says just what was deleted restores it.',
    }),
  }),
});

importPersonalitiesPayloadRef.implement({
  description: 'What an import did, for all files together.',
  fields: (t) => ({
    created: t.expose('created', {
      type: [personalityRef],
      ...sized({ items: expectedPersonalities }),
      description: 'New personalities, in the order of the files.',
    }),
    replaced: t.expose('replaced', {
      type: [personalityRef],
      ...sized({ items: expectedPersonalities }),
      description: 'Personalities that replaced one of the same id, built-ins included.',
    }),
  }),
});

personalityFileProblemsRef.implement({
  description:
    'Why nothing was imported: up to 20 problems of each file, so that they can be fixed together.',
  fields: (t) => ({
    problems: t.expose('problems', {
      type: [personalityFileProblemRef],
      ...sized({ items: expectedProblems }),
      description: 'At least one, in the order of the files and roughly of their lines.',
    }),
  }),
});

const importPersonalitiesResult = builder.unionType('ImportPersonalitiesResult', {
  description: 'What was imported, what is wrong with the files, or why they were not even read.',
  types: [importPersonalitiesPayloadRef, personalityFileProblemsRef, apiErrorRef],
  resolveType(result) {
    if ('created' in result) return importPersonalitiesPayloadRef;
    return 'problems' in result ? personalityFileProblemsRef : apiErrorRef;
  },
});

builder.mutationFields((t) => ({
  importPersonalities: t.field({
    type: importPersonalitiesResult,
    description: 'Creates and replaces personalities from text files, or changes nothing at all.',
    args: {
      input: t.arg({
        type: importPersonalitiesInput,
        required: true,
        description: 'Sent a second time, it finds what it created the first time and needs `replace`.',
      }),
    },
    resolve: (_root, { input: { files, replace } }, { hub, viewer }) =>
      orRefusal(() => hub.personalities.import(viewer, { files, replace })),
  }),
}));
