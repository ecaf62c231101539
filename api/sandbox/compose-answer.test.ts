import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { sharedQuestion } from '../domain/personalities/built-in/shared-question.ts';
import { createBuiltInPersonalities } from '../domain/personalities/create-built-in-personalities.ts';
import { composeAnswer } from './compose-answer.ts';
import { builtInVoices } from './voices/built-in-voices.ts';
import { plainVoice } from './voices/plain.ts';

const builtInPersonalities = createBuiltInPersonalities({ kind: 'SANDBOX', host: 'localhost' });
const compose = (question: string, changes: Partial<Parameters<typeof composeAnswer>[0]> = {}) =>
  composeAnswer({
    voice: plainVoice,
    voiceName: null,
    question,
    earlier: null,
    bodyParts: 2,
    identity: question,
    ...changes,
  });

/** Element names that the page would render, and the text of formulas that KaTeX rejects. */
function render(markdown: string) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeKatex);
  const tree = processor.runSync(processor.parse(markdown));
  const elements: string[] = [];
  const broken: string[] = [];
  const visit = (node: { type: string; tagName?: string; properties?: object; children?: unknown[] }) => {
    if (node.tagName !== undefined) elements.push(node.tagName);
    if (JSON.stringify(node.properties ?? {}).includes('katex-error')) broken.push(JSON.stringify(node));
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(tree);
  return { elements: new Set(elements), broken };
}

test('every built-in personality has a voice, and no two answer the same question alike', () => {
  expect([...builtInVoices.keys()].toSorted()).toEqual(builtInPersonalities.map(({ id }) => id).toSorted());
  const sentences = new Map<string, string>();
  for (const [id, voice] of builtInVoices) {
    const answer = compose(sharedQuestion, { voice, bodyParts: 6 });
    expect(answer, id).toMatch(/new job/i);
    for (const sentence of answer.split(/\n+/).filter((line) => /^[^|`]{50}/.test(line))) {
      expect(sentences.get(sentence), `${id} and another: ${sentence}`).toBeUndefined();
      sentences.set(sentence, id);
    }
  }
});

test.each(builtInPersonalities)('$name admits in its own words that no model is behind it', (personality) => {
  const voice = builtInVoices.get(personality.id) ?? plainVoice;
  for (const [index, question] of personality.starters.entries()) {
    const answer = compose(question, { voice, bodyParts: 6, identity: `${index}` });
    expect(answer).toMatch(/sandbox|no model|key|nobody|no editor|prepared|stunt double/i);
    expect(answer, 'a place was not filled').not.toMatch(/\{(?:topic|quote|earlier)\}/i);
    expect(render(answer).broken).toEqual([]);
  }
});

test('the same request gives the same answer, another one may give another', () => {
  expect(compose('Explain tides', { identity: 'a' })).toBe(compose('Explain tides', { identity: 'a' }));
  const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((identity) => compose('Explain tides', { identity }));
  expect(new Set(answers).size).toBeGreaterThan(1);
});

test.each([
  ['Write a Python function that sorts', 'python'],
  ['python, remove duplicates but keep order', 'python'],
  ['Give me a Rust program', 'rust'],
  ['a C# method please', 'csharp'],
  ['a bash script', 'sh'],
  ['Show me some code', 'ts'],
])('“%s” gets a block of %s', (question, tag) => {
  const answer = compose(question);
  expect(answer).toContain(`\`\`\`${tag}\n`);
  expect(render(answer).elements).toContain('pre');
});

test('a comparison gets a table with the options as columns', () => {
  const answer = compose('Compare a heat pump, a gas boiler and a pellet stove for an old house');
  expect(answer).toContain('| heat pump | gas boiler | pellet stove |');
  expect(render(answer).elements).toContain('table');
  expect(compose('SQLite vs. PostgreSQL')).toContain('| SQLite | PostgreSQL |');
  expect(compose('a table, please')).toContain('| First option | Second option |');
});

test('mathematics gets inline and display formulas that KaTeX accepts', () => {
  for (const identity of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const answer = compose('Prove the formula', { identity });
    expect(answer).toMatch(/[^$]\$[^$\n]+\$[^$]/);
    expect(answer).toMatch(/\n\$\$\n[^$]+\n\$\$/);
    expect(render(answer).elements).toContain('math');
    expect(render(answer).broken).toEqual([]);
  }
});

test('a list is nested and has tasks, and prose has none of these', () => {
  expect([...render(compose('A checklist for moving')).elements]).toEqual(
    expect.arrayContaining(['ol', 'ul', 'input']),
  );
  const { elements } = render(compose('Why is the sky blue?'));
  expect(elements.isDisjointFrom(new Set(['pre', 'table', 'math', 'ol', 'ul']))).toBe(true);
});

test('several things that are asked for are all shown', () => {
  const { elements } = render(compose('Compare Python and Rust in a table and show code'));
  expect([...elements]).toEqual(expect.arrayContaining(['table', 'pre']));
});

test('a later question brings the earlier one back', () => {
  expect(compose('And tides?', { earlier: 'Explain black holes' })).toContain('“black holes”');
});

test('asked who it is, it says that it is no model, whatever the voice', () => {
  for (const question of ['Who are you?', 'are you really ChatGPT', 'Which model is this?']) {
    expect(compose(question, { voiceName: 'Grok-style' })).toMatch(/not a model .*“Grok-style”/s);
  }
});

test('the question cannot break the Markdown or bring HTML into it', () => {
  const hostile = '`|**<img src=x onerror=alert(1)>** $x [a](javascript:b) ``` | <script>\n\n# shout {quote}';
  for (const voice of builtInVoices.values()) {
    const answer = compose(`${hostile} table code`, { voice, bodyParts: 6, earlier: hostile });
    expect(answer).not.toMatch(/[<>](?!\s)|\n# shout/);
    expect(render(answer).elements.isDisjointFrom(new Set(['a', 'img', 'h1', 'script']))).toBe(true);
    expect(answer.split('```').length % 2).toBe(1);
  }
});
