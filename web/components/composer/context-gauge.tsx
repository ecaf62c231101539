import type { ContextFilling } from '../../chat/context-load.ts';

/** A ring that fills as the chat does. */
export function ContextGauge({ filling: { share, words, warning } }: { readonly filling: ContextFilling }) {
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <span title={words} className={warning === null ? 'text-muted' : 'text-warn'}>
      <svg
        role="img"
        aria-label={words}
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        strokeWidth="2.5"
      >
        <circle cx="8" cy="8" r="6" stroke="var(--hairline)" />
        <circle
          cx="8"
          cy="8"
          r="6"
          stroke="currentColor"
          pathLength="100"
          strokeDasharray={`${Math.max(2, percent)} 100`}
          transform="rotate(-90 8 8)"
        />
      </svg>
    </span>
  );
}
