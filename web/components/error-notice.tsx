import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Countdown } from './countdown.tsx';
import { Disclosure } from './disclosure.tsx';
import { Steps } from './steps.tsx';

export interface ShownError {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly requestId: string | null;
}

/** A failure as information: what happened, what to do step by step, the actions, and what support would ask for. */
export function ErrorNotice({
  error,
  retryAt,
  setup,
  tone,
  children,
}: {
  readonly error: ShownError;
  /** ISO date from which a retry makes sense; null: at any time. */
  readonly retryAt: string | null;
  /** Whether this is fixed in the set-up guide. */
  readonly setup: boolean;
  readonly tone: 'bad' | 'warn';
  /** The actions. */
  readonly children: ReactNode;
}) {
  const details = [
    `Code: ${error.code}`,
    ...(error.requestId === null ? [] : [`Request: ${error.requestId}`]),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls of a form.
    <div
      role="group"
      aria-label={error.title}
      className={`space-y-3 border-l-2 py-0.5 pl-4 ${tone === 'bad' ? 'border-bad' : 'border-warn'}`}
    >
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold">{error.title}</strong>
          {retryAt !== null && (
            <span className="text-sm text-muted">
              <Countdown at={retryAt} />
            </span>
          )}
        </p>
        <p className="text-ui text-muted">{error.message}</p>
      </div>
      <Steps steps={error.steps} />
      <div className="flex min-h-(--row) flex-wrap items-center gap-2">
        {children}
        {setup && (
          <Link to="/setup" className="link target inline-flex items-center px-1 text-ui">
            Open set-up
          </Link>
        )}
      </div>
      <Disclosure summary="Details" className="text-sm">
        <div className="flex items-start gap-2">
          <pre className="min-w-0 flex-1 overflow-x-auto rounded-sm bg-sunken p-2 font-mono text-xs">
            {details.join('\n')}
          </pre>
          <CopyButton text={details.join('\n')} label="Copy details" />
        </div>
      </Disclosure>
    </div>
  );
}
