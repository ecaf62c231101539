import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDraft } from '../../domain/personalities/check-draft.ts';
import { createBuiltInPersonalities } from '../../domain/personalities/create-built-in-personalities.ts';
import { noParameters, type PersonalityDraft } from '../../domain/personalities/personality.ts';
import { readPersonalityFiles } from '../../domain/personalities/read-personality-files.ts';
import { pirateDraft } from '../../testing/personality-drafts.ts';
import { personalityFormat, separator } from './personality-format.ts';

const fileOf = (content: string, name = 'test.md') => ({ name, content });
const read = (content: string, name?: string) =>
  readPersonalityFiles(personalityFormat, [fileOf(content, name)]);
/** “line: message” for every problem in a file. */
const problemsOf = async (content: string) =>
  (await read(content)).problems.map(({ line, message }) => `${line}: ${message}`);
const withKeys = (...keys: string[]) => `---\nname: A\n${keys.join('\n')}\n---\nBe A.\n`;

test('a personality is written in a fixed order, without what is not set', () => {
  expect(personalityFormat.write([{ id: 'pirate', draft: pirateDraft }])).toBe(`---
id: pirate
name: Pirate
tagline: Answers from the crow’s nest
accent: 30
avatar: 🏴‍☠️
greeting: Ahoy.
starters:
  - What is a knot?
  - "Yes"
variant: fast
verbosity: low
temperature: 0.5
maxCompletionTokens: 400
---

Talk like a pirate.

---

Never swear.
`);
});

const odd: PersonalityDraft = {
  name: '- "quotes": # and \\ \'more\' {a}',
  tagline: '%TAG ! @ `',
  accent: 0,
  avatar: null,
  greeting: 'null',
  starters: ['42', 'true', '', '*a', '&b', '!c', '? d', '|', '2026-11-29', '0x1F', '~']
    .filter(Boolean)
    .slice(0, 8),
  systemPrompt: `---\n\tname: x\n---\n${separator}\n\\${separator}\n\\\\${separator} \n${separator} x\n...\n%YAML 1.2\n<script>`,
  defaultVariantId: 'max',
  verbosity: null,
  parameters: noParameters,
};

test('what is written is read as the same personality, and written as the same bytes', async () => {
  const written = [
    { id: 'pirate', draft: pirateDraft },
    { id: 'odd', draft: odd },
    ...createBuiltInPersonalities({ kind: 'OPENAI', host: 'api.openai.com' }).map((one) => ({
      id: one.id,
      draft: checkDraft(one).draft,
    })),
  ];
  const file = personalityFormat.write(written);

  const { personalities, problems } = await read(file);

  expect(problems).toEqual([]);
  expect(personalities.map(({ id, draft }) => ({ id, draft }))).toEqual(written);
  expect(personalityFormat.write(personalities)).toBe(file);
});

test('the file that the guide shows is read, and written as it stands there', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/personalities.md'), 'utf8');
  const [example = '', between = ''] = [...guide.matchAll(/```markdown\n([^`]+)```/g)].map(
    ([, text]) => text,
  );

  const { personalities, problems } = await read(example);

  expect(problems).toEqual([]);
  expect(personalityFormat.write(personalities)).toBe(example);
  expect(between).toBe(`${separator}\n`);
});

test('a file may have a byte order mark, line breaks of Windows, comments, and only a name', async () => {
  const { personalities, problems } = await read(
    '\ufeff---\r\n# mine\r\nname: A\r\n---\r\nBe A.\r\n',
    'My File.MD',
  );

  expect(problems).toEqual([]);
  expect(personalities).toMatchObject([
    { id: 'my-file', line: 1, draft: { name: 'A', systemPrompt: 'Be A.' } },
  ]);
});

test.each<[name: string, content: string, ...problems: string[]]>([
  ['nothing', '', '1: There is no personality here: nothing is written.'],
  ['no front matter', '\nBe A.', '2: A personality must begin with front matter: a line of three hyphens.'],
  ['no end of it', '---\nname: A\n', '1: The front matter must end with a second line of three hyphens.'],
  ['no prompt', '---\nname: A\n---\n', '4: The prompt is empty.'],
  ['no name', '---\nid: a\n---\nBe A.', '1: The name is empty.'],
  [
    'an unknown key',
    withKeys('tagline: b', 'colour: red'),
    expect.stringMatching(/^4: There is no key “colour”\. Known keys: id, name/),
  ],
  ['a key twice', withKeys('name: B'), '3: The same key occurs twice.'],
  [
    'a number as text',
    withKeys('greeting: 42'),
    '3: “greeting” must be text, in quotes where it looks like something else.',
  ],
  ['a text as number', withKeys('accent: "3"'), '3: “accent” must be a number.'],
  ['a list of something', withKeys('starters: [a, 1]'), '3: “starters” must be a list of text.'],
  [
    'a map',
    withKeys('name2: 1', 'greeting: {a: b}'),
    expect.stringContaining('3: There is no key'),
    expect.stringContaining('4: “greeting” must be text'),
  ],
  [
    'wrong values, all of them',
    withKeys('accent: 400', 'avatar: ab', 'temperature: 3'),
    '3: The accent must be from 0 to 359.',
    '4: The avatar must be exactly one emoji.',
    '5: The temperature must be from 0 to 2.',
  ],
  [
    'a wrong starter',
    withKeys('starters:', '  - a', '  - "b\\nc"'),
    '5: The starter has more than one line.',
  ],
  [
    'a variant that is none',
    withKeys('variant: best'),
    '3: “variant” must be one of fast, balanced, smart, max.',
  ],
  ['an id that is none', withKeys('id: ../a'), '3: “id” must be 1 to 40 of the characters a-z, 0-9 and -.'],
  ['a page as id', withKeys('id: new'), '3: “id” is a name that ModelHub uses itself.'],
  ['an anchor', withKeys('tagline: &a b'), expect.stringContaining('3: YAML anchors, aliases and tags')],
  [
    'a tag',
    withKeys('tagline: !!js/function "x"'),
    expect.stringContaining('3: YAML anchors, aliases and tags'),
  ],
  [
    'a tag of YAML',
    withKeys('tagline: !!str b'),
    expect.stringContaining('3: YAML anchors, aliases and tags'),
  ],
  ['a merge', withKeys('<<: {id: b}'), expect.stringContaining('3: There is no key “<<”')],
  ['a directive', '---\n%TAG ! tag:x,2000:\nname: A\n---\nBe A.', '2: YAML directives are not allowed here.'],
  ['a hidden rest', withKeys('...', 'id: b'), '3: YAML directives are not allowed here.'],
  ['no YAML', withKeys('tagline: "open'), expect.stringMatching(/^\d: This is not YAML: /)],
  [
    'a list of keys',
    '---\n- name\n---\nBe A.',
    '2: The front matter must be keys with values, such as “name: Ada”.',
  ],
  ['a key that is a list', withKeys('? [a]', ': b'), expect.stringMatching(/^3: This is not YAML/)],
  [
    'a long front matter',
    withKeys(`tagline: ${'x'.repeat(16_000)}`),
    '2: The front matter has more than 16000 characters.',
  ],
])('%s is told with its line', async (_name, content, ...problems) => {
  expect(await problemsOf(content)).toEqual(problems);
});

test('a file whose name has no letter of an id is told that it needs one', async () => {
  const { problems } = await read('---\nname: 国語の先生\n---\nBe A.\n', '日本語の先生.md');

  expect(problems).toMatchObject([
    { line: 1, message: '“id” must be given, since none can be made from the file name.' },
  ]);
  expect((await read(withKeys(), 'Straße.md')).personalities).toMatchObject([{ id: 'strasse' }]);
});

test('a bomb of aliases and a pit of brackets are refused at once', async () => {
  const laughs = ['a: &a [x, x, x, x, x, x, x, x]'];
  for (const [index, letter] of [...'bcdefghij'].entries()) {
    const before = 'abcdefghij'[index];
    laughs.push(`${letter}: &${letter} [${Array(8).fill(`*${before}`).join(', ')}]`);
  }

  expect((await problemsOf(withKeys(...laughs)))[0]).toMatch(/^3: YAML anchors, aliases and tags/);
  const pits = ['['.repeat(15_000), '{a: '.repeat(3_000), `${'- '.repeat(7_000)}x`];
  const keys = Array.from({ length: 1_400 }, (_, index) => `k${index}: 1`);
  for (const pit of [...pits.map((one) => [`starters: ${one}`]), [`greeting: {${keys.join(', ')}}`], keys]) {
    expect(await problemsOf(withKeys(...pit))).toEqual([
      '2: The front matter contains more than a personality has.',
    ]);
  }
});

test('a file of more than two hundred personalities is not read, and those beside it are', async () => {
  const good = fileOf('---\nname: A\n---\nBe A.\n', 'a.md');
  const many = fileOf(`${separator}\n`.repeat(200), 'many.md');

  expect(
    await readPersonalityFiles(personalityFormat, [good, many, { ...good, name: 'b.md' }]),
  ).toMatchObject({
    personalities: [{ id: 'a' }, { id: 'b' }],
    problems: [
      {
        file: 'many.md',
        line: null,
        message: 'With this file there would be more than 200 personalities.',
      },
    ],
  });
});

test('twenty problems of a file are told, and the rest of it is not read', async () => {
  const problems = await problemsOf(`${separator}\n`.repeat(100));

  expect(problems).toHaveLength(20);
  expect(problems.at(-1)).toBe('20: There is no personality here: nothing is written.');
});

test('others are served between two personalities of a file', async () => {
  let turns = 0;
  let turning = setImmediate(function turn() {
    turns++;
    turning = setImmediate(turn);
  });
  const { personalities } = await read(
    Array.from({ length: 100 }, (_, index) => `---\nid: p${index}\nname: A\n---\nBe A.\n`).join(
      `${separator}\n`,
    ),
  );
  clearImmediate(turning);

  expect(personalities).toHaveLength(100);
  expect(turns).toBeGreaterThan(90);
});

test('several personalities in one file are told apart by their lines, and none may be there twice', async () => {
  const one = (id: string) => `---\nid: ${id}\nname: A\n---\nBe A.\n`;

  const good = await read([one('a'), one('b')].join(`${separator}\n`));
  const bad = await read(
    [one('a'), one('a'), '---\nname: A\n---\nBe A.\n', one('""')].join(`${separator}\n`),
  );

  expect(good.personalities.map(({ id, line }) => [id, line])).toEqual([
    ['a', 2],
    ['b', 8],
  ]);
  expect(bad.personalities).toEqual([]);
  expect(bad.problems.map(({ line, message }) => [line, message])).toEqual([
    [8, 'The id “a” is already in test.md, line 2.'],
    [13, expect.stringContaining('“id” must be given, since the file has several personalities')],
    [19, expect.stringContaining('“id” must be 1 to 40 of the characters')],
  ]);
});
