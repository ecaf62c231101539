import { execute, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import type { TextEvent } from '../domain/generation/chat-reader.ts';
import { drawFromSeed } from '../proof/proof-run.ts';
import { chooseOne, type NonEmpty } from '../sandbox/seeded-choice.ts';
import { createDeltaProjector } from './project-deltas.ts';
import { schema } from './schema.ts';

const common = { generationId: 'generation-1', seq: 7, at: 1_795_000_000_123 };
const pieces: readonly TextEvent[] = [
  { ...common, type: 'ChatDelta', text: 'Grüße 👋 "\\\n\u2028\ud800 </script>' },
  { ...common, type: 'ChatReasoning', text: 'hm', seq: 2_147_483_647, at: 0 },
];
const variableValues = { yes: true, no: false };

function operation(root: string, fragments = '') {
  const document = parse(
    `subscription Watch($yes: Boolean!, $no: Boolean!, $unset: Boolean = true) { ${root} } ${fragments}`,
  );
  const unused = /is never used|Variable "\$/;
  expect(validate(schema, document).filter(({ message }) => !unused.test(message))).toEqual([]);
  return { schema, document, variableValues };
}

const stream = (selection: string, key = 'answer') =>
  `${key}: chatStream(input: { watch: { generationId: "generation-1" } }) ${selection}`;

async function expectTheSame(args: ReturnType<typeof operation>): Promise<void> {
  const project = createDeltaProjector()(args);
  for (const piece of pieces) {
    const executed = await execute({ ...args, rootValue: piece });
    expect(executed.errors).toBeUndefined();
    expect(project?.(piece)).toBe(JSON.stringify(executed));
  }
}

type TypeName = 'ChatEvent' | TextEvent['type'];

const directives: NonEmpty<string> = [
  ...(['', '', '', ''] as const),
  '@skip(if: $no)',
  '@skip(if: $yes)',
  '@include(if: $unset)',
  '@include(if: false)',
];
/** Types that may be spread within a type. */
const inner: Readonly<Record<TypeName, NonEmpty<TypeName>>> = {
  ChatEvent: ['ChatEvent', 'ChatDelta', 'ChatReasoning'],
  ChatDelta: ['ChatDelta', 'ChatEvent'],
  ChatReasoning: ['ChatReasoning', 'ChatEvent'],
};

/** A random selection with everything that can affect a result. */
function drawSelection(random: () => number, type: TypeName, depth: number): string {
  const choose = (...items: NonEmpty<string>) => chooseOne(random, items);
  const directive = () => chooseOne(random, directives);

  function field(): string {
    const fields = ['generationId', 'seq', 'at', ...(type === 'ChatEvent' ? [] : ['text'])];
    const name = choose('__typename', ...fields);
    // Each alias stands for one field only, or they would conflict.
    return `${choose('', '', `other_${name}: `, `__proto__${name}: `)}${name} ${directive()}`;
  }

  function part(): string {
    const within = chooseOne(random, inner[type]);
    switch (depth > 0 ? Math.floor(random() * 6) : 0) {
      case 5:
        return `... on ${within} ${directive()} ${drawSelection(random, within, depth - 1)}`;
      case 4:
        return `... ${directive()} ${drawSelection(random, type, depth - 1)}`;
      case 3:
        return `...some${within} ${directive()}`;
      default:
        return field();
    }
  }
  return `{ ${Array.from({ length: 1 + Math.floor(random() * 5) }, part).join(' ')} }`;
}

test('pieces read by any selection are, byte for byte, what executing it gives', async () => {
  const random = drawFromSeed();
  for (let drawn = 0; drawn < 300; drawn++) {
    const fragments = Object.keys(inner).map(
      (type) => `fragment some${type} on ${type} ${drawSelection(random, type as TypeName, 0)}`,
    );
    // The same field twice is one field with both selections.
    const roots = Array.from({ length: chooseOne(random, [1, 1, 2]) }, () =>
      stream(drawSelection(random, 'ChatEvent', 3)),
    );
    await expectTheSame(operation(roots.join(' '), fragments.join(' ')));
  }
});

test.each([
  ['{ __typename seq }', ''],
  ['{ seq ... on ChatDelta { piece: text at } ... on ChatReasoning { thought: text } generationId }', ''],
  [
    '{ ... on ChatEvent { seq __typename } ... on ChatEnded { message { id } } ... on ChatCompleted { model } ...Delta }',
    'fragment Delta on ChatDelta { text again: seq ...Base } fragment Base on ChatEvent { at seq }',
  ],
  ['{ ... { seq ... on ChatSnapshot { text reasoning } } __proto__: seq }', ''],
  ['@include(if: true) { seq @skip(if: $no) at @include(if: $no) }', ''],
])('a piece read by %s %s is what executing it gives', async (selection, fragments) => {
  await expectTheSame(operation(stream(selection), fragments));
});

test('readers with another selection get their own, also of the piece that others just got', () => {
  const projector = createDeltaProjector();
  const [piece] = pieces;
  if (piece === undefined) throw new Error('there are pieces');
  const of = (selection: string) => projector(operation(stream(selection)))?.(piece);

  expect(of('{ seq }')).toBe('{"data":{"answer":{"seq":7}}}');
  expect(of('{ seq: at }')).toBe('{"data":{"answer":{"seq":"2026-11-18T11:06:40.123Z"}}}');
  expect(of('{ seq }')).toBe('{"data":{"answer":{"seq":7}}}');
});

test('a document that is used again gives each of its operations and each set of variables its own', () => {
  const projector = createDeltaProjector();
  const [piece] = pieces;
  if (piece === undefined) throw new Error('there are pieces');
  const named = parse(
    `subscription One { ${stream('{ seq }')} } subscription Other { ${stream('{ text }')} }`,
  );
  const varied = parse(`subscription Varied($on: Boolean!) { ${stream('{ seq text @include(if: $on) }')} }`);
  const ofName = (operationName: string) => projector({ schema, document: named, operationName })?.(piece);
  const ofVariables = (on: boolean) =>
    projector({ schema, document: varied, variableValues: { on } })?.(piece);

  for (let turn = 0; turn < 2; turn++) {
    expect(ofName('One')).toBe('{"data":{"answer":{"seq":7}}}');
    expect(ofName('Other')).toBe(`{"data":{"answer":{"text":${JSON.stringify(piece.text)}}}}`);
    expect(ofVariables(true)).toContain('"text"');
    expect(ofVariables(false)).toBe('{"data":{"answer":{"seq":7}}}');
  }
});

test('other operations are left to graphql', () => {
  for (const text of [
    'subscription { apiStatusChanged { state } }',
    'subscription { chatStream(input: { watch: { generationId: "1" } }) @skip(if: true) { seq } }',
    '{ apiStatus { state } }',
  ]) {
    expect(createDeltaProjector()({ schema, document: parse(text) })).toBeNull();
  }
});
