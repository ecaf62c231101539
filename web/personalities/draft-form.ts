import type { PersonalityDraftInput, Verbosity } from '../graphql/__generated__/graphql.ts';
import type { WrittenPersonality } from './personality-documents.ts';

/** A personality as its form holds it: numbers and lists as typed. */
export interface DraftForm {
  readonly name: string;
  readonly tagline: string;
  readonly avatar: string;
  readonly accent: number;
  readonly greeting: string;
  /** One per line. */
  readonly starters: string;
  readonly systemPrompt: string;
  readonly defaultVariantId: string;
  /** Empty: the model's default. The same applies to the fields below. */
  readonly verbosity: Verbosity | '';
  readonly temperature: string;
  readonly topP: string;
  readonly maxCompletionTokens: string;
}

export type DraftField = keyof DraftForm;

export const emptyForm: DraftForm = {
  name: '',
  tagline: '',
  avatar: '',
  accent: 255,
  greeting: '',
  starters: '',
  systemPrompt: '',
  defaultVariantId: 'balanced',
  verbosity: '',
  temperature: '',
  topP: '',
  maxCompletionTokens: '',
};

export function toForm(personality: WrittenPersonality): DraftForm {
  const { parameters, tagline, greeting, systemPrompt, accent } = personality;
  const typed = (value: number | null) => (value === null ? '' : String(value));
  return {
    name: personality.name,
    tagline,
    avatar: personality.avatar ?? '',
    accent,
    greeting,
    starters: personality.starters.join('\n'),
    systemPrompt,
    defaultVariantId: personality.defaultVariant.id,
    verbosity: personality.verbosity ?? '',
    temperature: typed(parameters.temperature),
    topP: typed(parameters.topP),
    maxCompletionTokens: typed(parameters.maxCompletionTokens),
  };
}

/** The form of a stored personality or, if that is null, of a new one that starts from another. */
export function initialForm(
  personality: WrittenPersonality | null,
  from: WrittenPersonality | null,
): DraftForm {
  if (personality !== null) return toForm(personality);
  if (from === null) return emptyForm;
  const form = toForm(from);
  return { ...form, name: `${form.name} copy` };
}

/**
 * What is sent to the hub. An invalid number becomes one that the hub refuses, so that the error appears at its field.
 */
export function toDraft(form: DraftForm): PersonalityDraftInput {
  const { name, tagline, accent, greeting, systemPrompt, defaultVariantId } = form;
  const number = (typed: string) =>
    typed.trim() === '' ? null : Number(typed.normalize('NFKC').replace(',', '.'));
  const tokens = form.maxCompletionTokens.normalize('NFKC').trim();
  return {
    name,
    tagline,
    avatar: form.avatar,
    accent,
    greeting,
    starters: startersOf(form),
    systemPrompt,
    defaultVariantId,
    verbosity: form.verbosity || null,
    parameters: {
      temperature: finite(number(form.temperature)),
      topP: finite(number(form.topP)),
      maxCompletionTokens: tokens === '' ? null : wholeNumber(tokens),
    },
  };
}

/** The emoji to show while it is being typed; null if the text contains none. */
export function avatarOf({ avatar }: DraftForm): string | null {
  const typed = avatar.trim();
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(typed) ? typed : null;
}

export function startersOf({ starters }: DraftForm): string[] {
  const lines = starters.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Accepts thousands separators, as the form itself writes them. */
function wholeNumber(typed: string): number {
  return /^(?:\d+|\d{1,3}([,.\s])\d{3}(?:\1\d{3})*)$/.test(typed) ? Number(typed.replace(/\D/g, '')) : -1;
}

/** JSON has no NaN and no infinity: they become -1, which the hub refuses. */
function finite(value: number | null): number | null {
  return value === null || Number.isFinite(value) ? value : -1;
}
