import type { DraftField, DraftForm } from './draft-form.ts';

/** Applies to `now` what was changed since `before`. */
export function rebased(form: DraftForm, before: DraftForm, now: DraftForm): DraftForm {
  const changed = (Object.keys(form) as DraftField[]).filter((field) => form[field] !== before[field]);
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, form[field]])) };
}

export function isSameForm(one: DraftForm, other: DraftForm): boolean {
  return (Object.keys(one) as DraftField[]).every((field) => one[field] === other[field]);
}
