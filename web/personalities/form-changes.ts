import type { DraftField, DraftForm } from './draft-form.ts';

/** Applies to `now` what was changed since `before`. */
export function rebased(form: DraftForm, before: DraftForm, now: DraftForm): DraftForm {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as DraftField]);
  return { ...now, ...Object.fromEntries(changed) };
}

/** The fields that were changed in both since `before`, and not to the same. The hub trims what it stores. */
export function collisions(form: DraftForm, before: DraftForm, now: DraftForm): DraftField[] {
  return (Object.keys(form) as DraftField[]).filter(
    (field) => new Set([form, before, now].map((one) => String(one[field]).trim())).size > 2,
  );
}

export function isSameForm(one: DraftForm, other: DraftForm): boolean {
  return (Object.keys(one) as DraftField[]).every((field) => one[field] === other[field]);
}
