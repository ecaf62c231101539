import type { DraftField, DraftForm } from './draft-form.ts';

/** Applies to `now` what was changed since `before`. */
export function rebased(form: DraftForm, before: DraftForm, now: DraftForm): DraftForm {
  const changed = Object.entries(form).filter(([field, value]) => value !== before[field as DraftField]);
  return { ...now, ...Object.fromEntries(changed) };
}

export function isSameForm(one: DraftForm, other: DraftForm): boolean {
  return (Object.keys(one) as DraftField[]).every((field) => one[field] === other[field]);
}
