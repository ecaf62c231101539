import type { ContextFilling } from '../../chat/context-load.ts';
import { Popover } from '../popover.tsx';

/** A ring that fills with the chat; hovering over it, or opening it by touch or keyboard, says how full it is. */
export function ContextGauge({ filling: { share, words, warning } }: { readonly filling: ContextFilling }) {
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <Popover
      label="How full the chat is"
      buttonClassName={`target -m-1 inline-flex items-center justify-center rounded-full p-1 -outline-offset-2 ${warning === null ? 'text-muted' : 'text-warn'}`}
      className="max-w-72 px-4 py-3 text-sm"
      button={
        <span title={words}>
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
      }
    >
      {words}.
    </Popover>
  );
}
