import { badInput, type HubError, tooLong } from '../errors/hub-error.ts';
import { directions, lineBreak } from '../one-line.ts';
import { variantIds } from '../variants/variant.ts';
import { type PersonalityDraft, verbosities } from './personality.ts';

/** A draft from outside, not yet checked. */
export interface UncheckedDraft {
  readonly name: string;
  readonly tagline: string | null;
  readonly accent: number | null;
  readonly avatar: string | null;
  readonly greeting: string | null;
  readonly starters: readonly string[] | null;
  readonly systemPrompt: string;
  readonly defaultVariantId: string | null;
  readonly verbosity: string | null;
  readonly parameters: {
    readonly temperature: number | null;
    readonly topP: number | null;
    readonly maxCompletionTokens: number | null;
  };
}

/** Longest texts, in UTF-16 code units. */
export const longest = { name: 60, tagline: 80, greeting: 500, starter: 200, systemPrompt: 32_000 } as const;
const mostStarters = 8;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const emoji = /^\p{RGI_Emoji}$/v;

/**
 * The draft in the form in which it is stored, and everything wrong with it: it may be used only if there are no
 * problems.
 */
export function checkDraft(unchecked: UncheckedDraft): {
  readonly draft: PersonalityDraft;
  readonly problems: readonly HubError[];
} {
  const problems: HubError[] = [];
  const refuse = (field: string, problem: string) => problems.push(badInput(field, problem));

  function line(field: string, untrimmed: string | null, most: number, needed = false): string {
    const text = untrimmed?.trim() ?? '';
    if (text === '' && !needed) return text;
    if (text.length > most) problems.push(tooLong(field, most, text.length, 'characters'));
    else if (lineBreak.test(text)) refuse(field, 'has more than one line');
    else if (controls.test(text) || text.includes('\t') || !text.isWellFormed())
      refuse(field, 'contains a character that is not text');
    else if (directions.test(text)) refuse(field, 'contains a character that changes the writing direction');
    else if (!visible.test(text)) refuse(field, 'is empty');
    return text;
  }

  function number(field: string, value: number | null, least: number, most: number, whole = false) {
    if (value === null) return null;
    if (!(value >= least && value <= most)) refuse(field, `must be from ${least} to ${most}`);
    else if (whole && !Number.isInteger(value)) refuse(field, 'must be a whole number');
    return value;
  }

  function choice<Choice extends string>(
    field: string,
    value: string | null,
    choices: readonly Choice[],
  ): Choice | null {
    if (value === null) return null;
    const found = choices.find((one) => one === value);
    if (found === undefined) refuse(field, `must be one of ${choices.join(', ')}`);
    return found ?? null;
  }

  function starters(): readonly string[] {
    const given = unchecked.starters ?? [];
    if (given.length > mostStarters) refuse('starters', `has more than ${mostStarters} entries`);
    const kept = given
      .slice(0, mostStarters)
      .map((starter, index) => line(`starters[${index}]`, starter, longest.starter, true));
    return [...new Set(kept)];
  }

  function avatar(): string | null {
    const text = unchecked.avatar?.trim() ?? '';
    if (text === '') return null;
    if (!emoji.test(text)) refuse('avatar', 'must be exactly one emoji');
    return text;
  }

  function prompt(): string {
    const text = unchecked.systemPrompt.replace(/\r\n?/g, '\n').trim();
    if (text === '') refuse('systemPrompt', 'is empty');
    if (text.length > longest.systemPrompt) {
      problems.push(tooLong('systemPrompt', longest.systemPrompt, text.length, 'characters'));
    }
    if (controls.test(text) || !text.isWellFormed())
      refuse('systemPrompt', 'contains a character that is not text');
    return text;
  }

  const { parameters } = unchecked;
  const name = line('name', unchecked.name, longest.name, true);
  const draft: PersonalityDraft = {
    name,
    tagline: line('tagline', unchecked.tagline, longest.tagline),
    accent: number('accent', unchecked.accent, 0, 359, true) ?? hueOf(name),
    avatar: avatar(),
    greeting: line('greeting', unchecked.greeting, longest.greeting),
    starters: starters(),
    systemPrompt: prompt(),
    defaultVariantId: choice('defaultVariantId', unchecked.defaultVariantId, variantIds) ?? 'balanced',
    verbosity: choice('verbosity', unchecked.verbosity, verbosities),
    parameters: {
      temperature: number('parameters.temperature', parameters.temperature, 0, 2),
      topP: number('parameters.topP', parameters.topP, 0, 1),
      maxCompletionTokens: number(
        'parameters.maxCompletionTokens',
        parameters.maxCompletionTokens,
        1,
        1_000_000,
        true,
      ),
    },
  };
  return { draft, problems };
}

/** The draft in the form in which it is stored; throws the first problem, its field below `path`. */
export function acceptDraft(path: string, unchecked: UncheckedDraft): PersonalityDraft {
  const { draft, problems } = checkDraft(unchecked);
  const [first] = problems;
  if (first !== undefined) throw first.below(path);
  return draft;
}

/** An arbitrary hue, always the same for the same name. */
function hueOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
