import { written } from './written.ts';

/** Questions to begin a chat with, one click away each. */
export function Starters({
  starters,
  className,
  starterClassName,
  onStart,
}: {
  readonly starters: readonly string[];
  readonly className: string;
  readonly starterClassName: string;
  readonly onStart: (question: string) => void;
}) {
  return (
    <ul className={`empty:hidden ${className}`}>
      {starters.map((starter) => (
        <li key={starter}>
          <button
            type="button"
            {...written}
            onClick={() => onStart(starter)}
            className={`w-full rounded-md border border-hairline bg-raised text-start wrap-anywhere transition-colors hover:border-accent ${starterClassName}`}
          >
            {starter}
          </button>
        </li>
      ))}
    </ul>
  );
}
