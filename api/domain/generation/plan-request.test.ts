import { expect, test } from 'vitest';
import { pirateDraft } from '../../testing/personality-drafts.ts';
import { createBuiltInPersonalities } from '../personalities/create-built-in-personalities.ts';
import type { PersonalityDraft } from '../personalities/personality.ts';
import { resolveVariants, type VariantCircumstances } from '../variants/resolve-variants.ts';
import { planRequest } from './plan-request.ts';
import type { TurnPlan } from './plan-turn.ts';

const plan: TurnPlan = {
  conversation: null,
  question: null,
  parentId: null,
  content: 'Why?',
  history: [],
  prefix: '',
};
const openAi = { kind: 'OPENAI', host: 'api.openai.com' } as const;
const compatible = { kind: 'COMPATIBLE', host: 'localhost:11434' } as const;
const [gpt] = createBuiltInPersonalities(openAi);

/** The request that a personality makes to a tier's model. */
function request(
  draft: Partial<PersonalityDraft>,
  tier: number,
  changes: Partial<VariantCircumstances> = {},
  turn = plan,
) {
  const circumstances = {
    models: null,
    overrides: {},
    upstream: openAi,
    key: 'present',
    today: '2026-11-24',
  } as const;
  const { upstream } = { ...circumstances, ...changes };
  const variant = resolveVariants({ ...circumstances, ...changes })[tier];
  if (variant === undefined || gpt === undefined) throw new Error('there is no such tier');
  return planRequest(turn, { ...gpt, ...draft }, variant, upstream).request;
}

/** The parameters that reach the request. */
function asked(...given: Parameters<typeof request>) {
  const { temperature, topP, verbosity, maxCompletionTokens } = request(...given) ?? {};
  return { temperature, topP, verbosity, maxCompletionTokens };
}

const nothing = { temperature: null, topP: null, verbosity: null, maxCompletionTokens: null };
const everything = { ...pirateDraft, parameters: { ...pirateDraft.parameters, topP: 0.9 } };

test('a personality without wishes asks for nothing', () => {
  for (const tier of [0, 1, 2, 3]) expect(asked({}, tier)).toEqual(nothing);
});

test('wishes are sent to models that take them, and to no others', () => {
  const all = { temperature: 0.5, topP: 0.9, verbosity: 'LOW', maxCompletionTokens: 400 };

  expect(asked(everything, 0)).toEqual(all);
  expect(asked(everything, 2)).toEqual({ ...nothing, verbosity: 'LOW', maxCompletionTokens: 400 });
  expect(asked(everything, 0, { overrides: { fast: 'gpt-4o' } })).toEqual({ ...all, verbosity: null });
  expect(asked(everything, 0, { overrides: { fast: 'gpt-99' } })).toEqual(nothing);
  expect(asked(everything, 0, { overrides: { fast: 'llama4' }, upstream: compatible })).toEqual({
    ...nothing,
    temperature: 0.5,
    topP: 0.9,
  });
});

test('a compatible server reads questions that were never answered as one, others as they were asked', () => {
  const history = [
    { role: 'user', content: 'One?' },
    { role: 'assistant', content: 'First.' },
    { role: 'user', content: 'Two?' },
  ] as const;
  const sent = (upstream: VariantCircumstances['upstream'], prefix = '') =>
    request({}, 0, { overrides: { fast: 'llama4' }, upstream }, { ...plan, history, prefix })
      ?.messages.slice(1)
      .map(({ content }) => content);

  expect(sent(compatible)).toEqual(['One?', 'First.', 'Two?\n\nWhy?']);
  expect(sent(compatible, 'Half')).toEqual([
    'One?',
    'First.',
    'Two?\n\nWhy?',
    'Half',
    expect.stringMatching(/broke off/),
  ]);
  expect(sent(openAi)).toEqual(['One?', 'First.', 'Two?', 'Why?']);
});
