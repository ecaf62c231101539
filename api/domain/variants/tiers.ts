import type { VariantId } from './variant.ts';

/** A model that may serve a tier, and how hard it should think. */
export interface Candidate {
  readonly model: string;
  /**
   * Sent as `reasoning_effort`; null: the model does not accept it. Always sent if accepted, since the models' own
   * default is slow for a chat.
   */
  readonly effort: string | null;
}

export interface Tier {
  readonly id: VariantId;
  readonly name: string;
  /** One sentence: what the tier is for. */
  readonly description: string;
  /** Effort of a model that the operator names for this tier. */
  readonly effort: string;
  /** The first available one serves. The legacy models at the end are retired on 2027-01-14. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

const legacy = { model: 'gpt-4o', effort: null };
const legacyMini = { model: 'gpt-4o-mini', effort: null };

/** From fastest to most capable. */
export const tiers: readonly Tier[] = [
  {
    id: 'fast',
    name: 'Fast',
    description: 'Answers at once and costs next to nothing. For everyday questions.',
    effort: 'none',
    candidates: [
      { model: 'gpt-6-luna', effort: 'none' },
      { model: 'gpt-5.4-mini', effort: 'none' },
      { model: 'gpt-6.1-terra', effort: 'none' },
      legacyMini,
      legacy,
    ],
  },
  {
    id: 'balanced',
    name: 'Balanced',
    description: 'Thinks for a moment where it helps. For most work.',
    effort: 'low',
    candidates: [
      { model: 'gpt-6.1-terra', effort: 'low' },
      { model: 'gpt-6-luna', effort: 'medium' },
      { model: 'gpt-5.4-mini', effort: 'low' },
      legacy,
      legacyMini,
    ],
  },
  {
    id: 'smart',
    name: 'Smart',
    description: 'Thinks before it answers. For hard questions, code and long texts.',
    effort: 'medium',
    candidates: [
      { model: 'gpt-6.2-sol', effort: 'medium' },
      { model: 'gpt-6.1-sol', effort: 'medium' },
      { model: 'gpt-6.1-terra', effort: 'high' },
      { model: 'gpt-5.4-mini', effort: 'high' },
      legacy,
      legacyMini,
    ],
  },
  {
    id: 'max',
    name: 'Max',
    description: 'The most capable model, slow and expensive. For what the others get wrong.',
    effort: 'high',
    candidates: [
      { model: 'gpt-6.2-astra', effort: 'high' },
      { model: 'gpt-6.2-sol', effort: 'xhigh' },
      { model: 'gpt-6.1-sol', effort: 'xhigh' },
      { model: 'gpt-6.1-terra', effort: 'xhigh' },
      { model: 'gpt-5.4-mini', effort: 'xhigh' },
      legacy,
      legacyMini,
    ],
  },
];
