import { execute, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { projectDeltas } from './project-deltas.ts';
import { schema } from './schema.ts';

const common = { generationId: 'generation-1', seq: 7, at: 1_795_000_000_123 };
const events = [
  { ...common, type: 'ChatDelta', text: 'Grüße 👋' },
  { ...common, type: 'ChatReasoning', text: 'hm' },
];

function operation(selection: string, fragments = '') {
  const document = parse(
    `subscription Watch($skip: Boolean = false) { answer: chatStream(input: { watch: { generationId: "generation-1" } }) ${selection} } ${fragments}`,
  );
  expect(validate(schema, document).filter(({ message }) => !message.includes('$skip'))).toEqual([]);
  return { schema, document };
}

test.each([
  ['{ __typename seq }', ''],
  ['{ ... on ChatDelta { text } }', ''],
  ['{ seq ... on ChatDelta { piece: text at } ... on ChatReasoning { thought: text } generationId }', ''],
  [
    '{ ... on ChatEvent { seq __typename } ... on ChatCompleted { model message { id } } ...Delta }',
    'fragment Delta on ChatDelta { text again: seq ...Base } fragment Base on ChatEvent { at seq }',
  ],
  ['{ ... { seq ... on ChatSnapshot { text reasoning } } __proto: seq }', ''],
])('a delta read by %s %s is what executing it gives', async (selection, fragments) => {
  const args = operation(selection, fragments);
  const project = projectDeltas(args);
  for (const event of events) {
    const executed = await execute({ ...args, rootValue: event });
    expect(executed.errors).toBeUndefined();
    expect(JSON.stringify(project?.(event))).toBe(JSON.stringify(executed));
  }
});

test.each([
  ['a directive on a field', '{ seq @skip(if: $skip) }', ''],
  ['a directive on a fragment', '{ ...Delta @include(if: true) }', 'fragment Delta on ChatDelta { text }'],
  [
    'a directive within a fragment',
    '{ ... on ChatDelta { text @skip(if: $skip) } ... on ChatReasoning { seq @skip(if: $skip) } }',
    '',
  ],
])('%s is left to graphql', (_what, selection, fragments) => {
  const project = projectDeltas(operation(selection, fragments));
  for (const event of events) expect(project?.(event) ?? null).toBeNull();
});

test('other events and other operations are left to graphql', () => {
  const project = projectDeltas(operation('{ seq }'));
  expect(project?.({ ...common, type: 'ChatSnapshot', text: '', reasoning: '' })).toBeNull();
  for (const text of [
    'subscription { apiStatusChanged { state } }',
    'subscription { chatStream(input: { watch: { generationId: "1" } }) @skip(if: false) { seq } }',
    '{ apiStatus { state } }',
  ]) {
    expect(projectDeltas({ schema, document: parse(text) })).toBeNull();
  }
});
