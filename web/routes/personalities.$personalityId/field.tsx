import type { ReactNode } from 'react';
import type { DraftField } from '../../personalities/draft-form.ts';

export const inputClass =
  'block min-h-10 w-full rounded-md border border-outline bg-raised px-3 py-1.5 text-body outline-none focus:border-accent focus:outline-3 focus:outline-accent-wash disabled:opacity-70 aria-invalid:border-bad coarse:min-h-11';

/** A control with its name above it and, below it, a hint or what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  problem,
  interrupts,
  children,
}: {
  readonly name: DraftField;
  readonly label: string;
  readonly hint: string;
  /** Null: nothing. */
  readonly problem: ReactNode;
  /** Whether the problem is announced at once. */
  readonly interrupts: boolean;
  readonly children: (attributes: {
    readonly id: string;
    readonly name: DraftField;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = `personality-${name}`;
  const note = `${id}-note`;
  const isWrong = problem !== null;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-ui font-medium">
        {label}
      </label>
      {children({
        id,
        name,
        'aria-describedby': note,
        'aria-invalid': isWrong,
      })}
      <p
        id={note}
        role={isWrong && interrupts ? 'alert' : undefined}
        className={`mt-1.5 text-xs ${isWrong ? 'text-bad' : 'text-muted'}`}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
