import { type ShownState, type Tone, tones } from './status-sentence.ts';

const colours: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  neutral: 'text-muted',
};

/** A state as a shape, so that it is readable without colour; its words are beside it. */
export function StatusMark({ state }: { readonly state: ShownState }) {
  return (
    <svg
      aria-hidden="true"
      className={`beat shrink-0 ${colours[tones[state]]}`}
      width={14}
      height={14}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
    >
      {shapes[state]}
    </svg>
  );
}

const ring = <circle cx={7} cy={7} r={5} />;
const cross = <path d="M5 5l4 4M9 5l-4 4" />;

const shapes: Readonly<Record<ShownState, React.ReactNode>> = {
  CONNECTED: <circle cx={7} cy={7} r={4.75} fill="currentColor" stroke="none" />,
  DEGRADED: (
    <>
      {ring}
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  RATE_LIMITED: <path d="M3 2h8M3 12h8M3.5 2c0 5 7 5 7 10M10.5 2c0 5-7 5-7 10" />,
  CHECKING: <circle cx={7} cy={7} r={5} strokeDasharray="2.2 3.04" />,
  NOT_CONFIGURED: ring,
  NO_CREDIT: (
    <>
      {ring}
      <path d="M4.5 7h5" />
    </>
  ),
  FORBIDDEN: (
    <>
      {ring}
      <path d="M3.6 10.4l6.8-6.8" />
    </>
  ),
  UNREACHABLE: (
    <>
      <path d="M2 2h10v10H2z" strokeLinejoin="round" />
      {cross}
    </>
  ),
  INVALID_KEY: (
    <>
      <path d="M7 1l6 6-6 6-6-6z" strokeLinejoin="round" />
      <path d="M7 4.5v2.75M7 9.5v.01" />
    </>
  ),
  HUB_LOST: <path d="M2.2 8.5a5 5 0 0 0 8.3 2M11.8 5.5a5 5 0 0 0-8.3-2M10.5 13v-2.5H13M3.5 1v2.5H1" />,
};
