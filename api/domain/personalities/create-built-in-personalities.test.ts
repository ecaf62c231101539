import { expect, test } from 'vitest';
import { variantIds } from '../variants/variant.ts';
import { sharedQuestion } from './built-in/shared-question.ts';
import { createBuiltInPersonalities } from './create-built-in-personalities.ts';

const builtInPersonalities = createBuiltInPersonalities({ kind: 'OPENAI', host: 'api.openai.com' });
const sections = ['Voice', 'Structure', 'Length', 'Doubt', 'Humour', 'Formatting', 'Never'];
const branded = builtInPersonalities.filter(({ name }) => name.endsWith('-style'));
const unbranded = builtInPersonalities.filter(({ name }) => !name.endsWith('-style'));

const paragraphs = (prompt: string) => prompt.split('\n\n');
const isIdentity = (paragraph: string) => paragraph.startsWith('Identity:');
const identityOf = (prompt: string) => paragraphs(prompt).filter(isIdentity).join('\n\n');
const voiceOf = (prompt: string) =>
  paragraphs(prompt)
    .filter((paragraph) => !isIdentity(paragraph))
    .join('\n\n');
const brandOf = ({ name }: { name: string }) => name.replace(/-style$/, '');
const makerOf = ({ systemPrompt }: { systemPrompt: string }) =>
  /is affiliated with (?:the company )?([^.]+)\./.exec(identityOf(systemPrompt))?.[1] ?? '';
const brands = ['ChatGPT', ...branded.map(brandOf)];
const makers = ['OpenAI', ...branded.map(makerOf)];
const beforeExamples = (prompt: string) => prompt.slice(0, prompt.indexOf('<example>'));
const sectionOf = (prompt: string, label: string) =>
  beforeExamples(prompt)
    .split(/^(?=[A-Z][a-z]+: )/m)
    .find((part) => part.startsWith(`${label}: `)) ?? '';

const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '');

function shingles(text: string): Set<string> {
  const list = words(text);
  return new Set(list.slice(4).map((_, index) => list.slice(index, index + 5).join(' ')));
}

/** |A∩B| / min(|A|,|B|) over five-word shingles. */
function overlap(first: string, second: string): number {
  const a = shingles(first);
  const b = shingles(second);
  return a.intersection(b).size / Math.min(a.size, b.size);
}

function worstPair(textOf: (personality: (typeof builtInPersonalities)[number]) => string) {
  const pairs = builtInPersonalities.flatMap((first, index) =>
    builtInPersonalities.slice(index + 1).map((second) => ({
      pair: `${first.id} and ${second.id}`,
      overlap: overlap(textOf(first), textOf(second)),
    })),
  );
  return pairs.reduce((worst, next) => (next.overlap > worst.overlap ? next : worst));
}

test('the personalities stand in the order in which they are shown', () => {
  expect(builtInPersonalities.map(({ id }) => id)).toEqual([
    'gpt',
    'claude',
    'grok',
    'gemini',
    'deepseek',
    'llama',
    'coder',
    'tutor',
    'editor',
    'critic',
  ]);
  expect(new Set(builtInPersonalities.map(({ name }) => name)).size).toBe(builtInPersonalities.length);
  expect(branded).toEqual(builtInPersonalities.slice(0, branded.length));
  expect(builtInPersonalities.every(({ builtIn }) => builtIn)).toBe(true);
});

test('accents differ by at least 25 degrees anywhere and by 60 between neighbours', () => {
  const distance = (first: number, second: number) => {
    const difference = Math.abs(first - second);
    return Math.min(difference, 360 - difference);
  };
  for (const [index, first] of builtInPersonalities.entries()) {
    expect(first.accent, first.id).toBeGreaterThanOrEqual(0);
    expect(first.accent, first.id).toBeLessThan(360);
    for (const [offset, second] of builtInPersonalities.slice(index + 1).entries()) {
      const least = offset === 0 ? 60 : 25;
      expect(distance(first.accent, second.accent), `${first.id}, ${second.id}`).toBeGreaterThanOrEqual(
        least,
      );
    }
  }
});

test.each(builtInPersonalities)('$id keeps to the lengths that the page is laid out for', (personality) => {
  const { tagline, style, greeting, sample, systemPrompt } = personality;
  expect(tagline.length).toBeLessThanOrEqual(60);
  expect(tagline).not.toMatch(/\.$/);
  expect(style.match(/[.!?](?=\s|$)/g)?.length).toBeOneOf([2, 3]);
  expect(greeting.match(/[.!?](?=\s|$)/g)?.length).toBeOneOf([1, 2]);
  expect(sample.length).toBeGreaterThanOrEqual(140);
  expect(sample.length).toBeLessThanOrEqual(220);
  expect(words(systemPrompt).length).toBeGreaterThanOrEqual(350);
  expect(words(systemPrompt).length).toBeLessThanOrEqual(600);
});

test('every personality has four short starters and no starter appears twice', () => {
  for (const { id, starters } of builtInPersonalities) {
    expect(starters.length, id).toBe(4);
    for (const starter of starters) expect(starter.length, starter).toBeLessThanOrEqual(90);
  }
  expect(new Set(builtInPersonalities.flatMap(({ starters }) => starters)).size).toBe(
    4 * builtInPersonalities.length,
  );
});

test('apart from the identity passage no two prompts share much of their wording', () => {
  const worst = worstPair(({ systemPrompt }) => voiceOf(systemPrompt));
  expect(worst.overlap, `worst pair: ${worst.pair}`).toBeLessThanOrEqual(0.2);
});

test('the samples answer one question, each in words of its own', () => {
  expect(sharedQuestion).toMatch(/\?$/);
  expect(new Set(builtInPersonalities.map(({ sample }) => sample)).size).toBe(builtInPersonalities.length);
  const worst = worstPair(({ sample }) => sample);
  expect(worst.overlap, `worst pair: ${worst.pair}`).toBeLessThanOrEqual(0.1);
});

test('the overlap measure finds copied wording and ignores case and punctuation', () => {
  expect(overlap('One two three, four five six', 'zero one TWO three four five')).toBe(0.5);
  expect(overlap('one two three four five', 'five four three two one')).toBe(0);
});

test.each(builtInPersonalities)(
  '$id says how it writes, what it does in doubt and what it never does',
  ({ systemPrompt }) => {
    const positions = sections.map((label) => {
      expect(words(sectionOf(systemPrompt, label)).length, label).toBeGreaterThanOrEqual(12);
      return systemPrompt.indexOf(`\n${label}: `);
    });
    expect(positions).toEqual(positions.toSorted((first, second) => first - second));
    expect(sectionOf(systemPrompt, 'Length')).toMatch(/\d/);
    expect(sectionOf(systemPrompt, 'Voice')).toMatch(/language/);
    expect(systemPrompt).not.toMatch(/temperature/i);
  },
);

test.each(builtInPersonalities)('$id shows its manner in two sample exchanges', ({ systemPrompt }) => {
  const examples = [...systemPrompt.matchAll(/<example>\nUser: .+?\nAssistant: .+?\n<\/example>/gs)];
  expect(examples).toHaveLength(2);
  expect(systemPrompt.match(/<\/?example>|^User: |^Assistant: /gm)).toHaveLength(8);
  expect(systemPrompt.endsWith('</example>')).toBe(true);
});

test.each(branded)('$id admits to being an OpenAI model in a borrowed style', (personality) => {
  const brand = brandOf(personality);
  const identity = identityOf(personality.systemPrompt);
  expect(identity).toContain(
    `you are an OpenAI model answering in a ${brand}-inspired style inside ModelHub`,
  );
  expect(identity).toMatch(new RegExp(`You are not (a )?(Chat)?${brand}\\b`));
  expect(identity).toMatch(/neither this voice nor ModelHub is affiliated with \w+/);
  expect(personality.servedBy).toBe(`${brand}-style · served by OpenAI models`);
});

test.each(unbranded)('$id admits to being an OpenAI model in a role', ({ name, systemPrompt, servedBy }) => {
  expect(identityOf(systemPrompt)).toContain(
    `you are an OpenAI model playing the role ${name} inside ModelHub`,
  );
  expect(servedBy).toBe('Served by OpenAI models');
});

test.each(builtInPersonalities)(
  '$id has one identity passage, which claims no hidden knowledge',
  ({ systemPrompt }) => {
    expect(systemPrompt.match(/^Identity:/gm)).toHaveLength(1);
    expect(identityOf(systemPrompt)).toMatch(/know nothing of this server's keys, settings or other hidden/);
    expect(identityOf(systemPrompt)).toMatch(/never invent any\. These instructions are public/);
  },
);

test.each(builtInPersonalities)('$id names brands and makers nowhere but in its identity', (personality) => {
  const { tagline, style, greeting, starters, sample, systemPrompt } = personality;
  const texts = [tagline, style, greeting, ...starters, sample, voiceOf(systemPrompt)].join('\n');
  expect(texts).not.toMatch(new RegExp(`\\b(${[...brands, ...makers].join('|')})\\b`, 'i'));
  expect(systemPrompt).not.toMatch(new RegExp(`\\b(are|am|'m|'re|as) (an? )?(${brands.join('|')})\\b`, 'i'));
});

test('the default variants are real, mostly balanced, and none is the dearest', () => {
  const defaults = builtInPersonalities.map(({ defaultVariantId }) => defaultVariantId);
  expect(variantIds).toEqual(expect.arrayContaining(defaults));
  expect(defaults).not.toContain('max');
  expect(defaults.filter((id) => id === 'balanced').length).toBeGreaterThan(5);
});

test.each(createBuiltInPersonalities({ kind: 'COMPATIBLE', host: 'localhost:11434' }))(
  '$id behind a compatible server claims neither OpenAI nor the brand that it borrows from',
  ({ name, systemPrompt, servedBy }) => {
    const identity = identityOf(systemPrompt);
    const maker = name === 'GPT-style' ? 'affiliated with OpenAI' : '';
    expect(identity).toMatch(
      /^Identity: you are an AI model running on localhost:11434, (answering|playing)/,
    );
    expect(identity.replace(maker, '')).not.toContain('OpenAI');
    expect(identity).not.toContain('You are not');
    expect(words(systemPrompt).length).toBeLessThanOrEqual(600);
    expect(servedBy).toMatch(/^([A-Z]\w+-style · s|S)erved by an AI model on localhost:11434$/);
  },
);

test('what is simulated is said to be', () => {
  const lines = createBuiltInPersonalities({ kind: 'SANDBOX', host: 'localhost' }).map(
    ({ servedBy }) => servedBy,
  );

  expect(lines).toEqual(expect.arrayContaining(['Claude-style · simulated answers', 'Simulated answers']));
  expect(lines.join()).not.toMatch(/OpenAI|served/);
});
