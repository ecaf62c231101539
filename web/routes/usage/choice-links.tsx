import { Link } from '@remix-run/react';

/** A choice by links, so that the address holds it and no script is needed. */
export function ChoiceLinks<Choice extends string | number>({
  label,
  shown = false,
  chosen,
  choices,
  to,
}: {
  readonly label: string;
  /** Whether the label is visible, in front of the links. */
  readonly shown?: boolean;
  readonly chosen: Choice;
  readonly choices: readonly (readonly [choice: Choice, name: string])[];
  readonly to: (choice: Choice) => string;
}) {
  return (
    <nav aria-label={label} className="-mx-2.5 flex flex-wrap items-center text-ui">
      {shown && (
        <span aria-hidden="true" className="px-2.5 text-muted">
          {label}
        </span>
      )}
      {choices.map(([choice, name]) => (
        <Link
          key={choice}
          to={to(choice)}
          preventScrollReset
          aria-current={choice === chosen ? 'true' : undefined}
          className="target inline-flex items-center justify-center rounded-md px-2.5 text-muted hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
