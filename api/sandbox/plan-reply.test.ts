import { expect, test } from 'vitest';
import { createBuiltInPersonalities } from '../domain/personalities/create-built-in-personalities.ts';
import type { SandboxMessage } from './chat-request.ts';
import { simulatedLine } from './compose-answer.ts';
import { planReply } from './plan-reply.ts';
import { sandboxModels } from './sandbox-models.ts';
import { scenarios } from './scenarios.ts';
import { countTokens, splitTokens } from './tokens.ts';
import { usageOf } from './usage.ts';

const builtInPersonalities = createBuiltInPersonalities({ kind: 'SANDBOX', host: 'localhost' });
const user = (content: string): SandboxMessage => ({ role: 'user', content });
const assistant = (content: string): SandboxMessage => ({ role: 'assistant', content });
const system = (content: string): SandboxMessage => ({ role: 'system', content });

function plan(messages: readonly SandboxMessage[], tier = 0, reasoningEffort: string | null = null) {
  const model = sandboxModels[tier];
  if (model === undefined) throw new Error('no such tier');
  const { id } = model;
  const reply = planReply(
    {
      model: id,
      messages,
      includeUsage: true,
      maximumTokens: null,
      reasoningEffort,
      verbosity: null,
    },
    model,
    builtInPersonalities,
  );
  if (reply.type !== 'answer') throw new Error(`no answer but ${reply.type}`);
  return reply;
}

test('the voice follows the system prompt, which must match exactly', () => {
  const question = user('Explain tides');
  const answers = builtInPersonalities.map(({ systemPrompt }) => plan([system(systemPrompt), question]).text);
  expect(new Set(answers).size).toBe(builtInPersonalities.length);
  const other = plan([system(`${builtInPersonalities[0]?.systemPrompt} Be nice.`), question], 3).text;
  expect(other).toContain('none of the built-in personalities');
});

test('an answer in a voice that people wrote quotes how its instructions begin, as plain text', () => {
  const { text } = plan([system('Talk like a *pirate* {topic} <b>.'), user('Explain tides')]);

  expect(text).toMatch(/^My instructions begin: “Talk like a pirate topic b\.”/);
});

test('every answer ends with the line that marks it', () => {
  for (const question of ['Explain tides', '/help', '/simulate nonsense', '/simulate not_configured', '']) {
    expect(plan([user(question)]).text.endsWith(`\n\n${simulatedLine}`), question).toBe(true);
  }
});

test('an answer that is going to break off begins with the line that marks it', () => {
  for (const name of ['cut', 'stall', 'truncated', 'length', 'filter', 'malformed', 'error']) {
    const { text, visibleTokens } = plan([user(`/simulate ${name}`)]);
    expect(text.startsWith(simulatedLine), name).toBe(true);
    const seen = splitTokens(text)
      .slice(0, visibleTokens ?? 0)
      .join('');
    expect(seen.length, name).toBeGreaterThan(simulatedLine.length + 20);
    expect(seen.length, name).toBeLessThan(text.length / 1.5);
  }
});

test('help names every scenario, and an unknown one gets the list and a suggestion', () => {
  const help = plan([user('/help')]).text;
  for (const { example } of scenarios) expect(help).toContain(`| \`${example}\` |`);
  const unknown = plan([user('/simulate rate_limted')]).text;
  expect(unknown).toContain('Did you mean `/simulate rate_limited`?');
  for (const { example } of scenarios) expect(unknown).toContain(example);
});

test('a code that only ModelHub decides is explained instead of played', () => {
  expect(plan([user('/simulate busy')]).text).toMatch(/`BUSY` is decided by ModelHub itself/);
  expect(plan([user('/simulate not_configured')]).text).toContain('SANDBOX=off');
});

test.each([
  ['Explain black holes as if I had walked into one', 'Explain black holes'],
  ['Can you help me with the garden?', 'Help me with the garden'],
  ['/simulate rate_limited', 'Simulate rate limited'],
  ['hi', 'A chat about hi'],
  ['🙂', 'A chat without words'],
])('a title request about “%s” gets “%s”, unmarked, and plays nothing', (question, title) => {
  const reply = plan([system('Write a title of at most six words.'), user(question)]);
  expect(reply).toMatchObject({ text: title, ending: 'whole' });
});

test.each(['/simulate cut', '/simulate length', '/simulate long 500', 'Explain tides'])(
  'asked to go on after a part of the answer to “%s”, it sends exactly the rest',
  (question) => {
    const whole = plan([user(question)]).text;
    const seen = whole.slice(0, 100);
    const rest = plan([
      user(question),
      assistant(seen),
      user('Your answer broke off. Go on exactly where it stopped.'),
    ]);
    expect(seen + rest.text).toBe(whole);
    expect(rest).toMatchObject({ ending: 'whole', finishReason: 'stop', visibleTokens: null });
  },
);

test('to go on with an answer that is complete, or not its own, is an ordinary question', () => {
  const whole = plan([user('Explain tides')]).text;
  for (const seen of [whole, 'The moon did it.']) {
    const { text } = plan([user('Explain tides'), assistant(seen), user('continue')]);
    expect(text.endsWith(simulatedLine)).toBe(true);
    expect(text.length).toBeGreaterThan(simulatedLine.length + 50);
  }
});

test.each([50, 51, 77, 500, 20_000])('a long answer of %i tokens has exactly as many', (tokens) => {
  expect(countTokens(plan([user(`/simulate long ${tokens}`)]).text)).toBe(tokens);
});

test('the slower tiers count reasoning that is not shown, unless none was asked for', () => {
  const hidden = sandboxModels.map((_, tier) => plan([user('Explain tides')], tier).hiddenReasoningTokens);
  expect(hidden[0]).toBe(0);
  expect(hidden[2]).toBeGreaterThanOrEqual(64);
  expect(hidden[3]).toBeGreaterThan(hidden[2] ?? 0);
  expect(plan([user('Explain tides')], 2, 'none').hiddenReasoningTokens).toBe(0);
});

test('tokens give the text back and are about 1.3 to a word', () => {
  for (const { systemPrompt } of builtInPersonalities) {
    expect(splitTokens(systemPrompt).join('')).toBe(systemPrompt);
    const ratio = countTokens(systemPrompt) / systemPrompt.split(/\s+/).length;
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(1.8);
  }
  expect(splitTokens('a  b\n\nc 😀😀').join('')).toBe('a  b\n\nc 😀😀');
});

test('usage adds up, a long prefix that was sent before counts as cached, and what is new is written there', () => {
  const prompt = system(builtInPersonalities[0]?.systemPrompt ?? '');
  const first = usageOf([prompt, user('Explain tides')], { textTokens: 100, reasoning: 64 });
  expect(first.completion_tokens).toBe(164);
  expect(first.total_tokens).toBe(first.prompt_tokens + first.completion_tokens);
  expect(first.prompt_tokens_details.cached_tokens).toBe(0);
  const longer = [
    prompt,
    user('Explain tides'),
    assistant('word '.repeat(2_000)),
    user('x'),
    assistant('y'),
    user('z'),
  ];
  const later = usageOf(longer, { textTokens: 1, reasoning: 0 });
  const { cached_tokens, cache_write_tokens } = later.prompt_tokens_details;
  expect(cached_tokens % 128).toBe(0);
  expect(cached_tokens).toBeGreaterThan(1_024);
  expect(cached_tokens).toBeLessThan(later.prompt_tokens);
  expect(later.prompt_tokens - cached_tokens - cache_write_tokens).toBe(later.prompt_tokens % 128);
});
