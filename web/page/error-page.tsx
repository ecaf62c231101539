import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { PageHead } from '../components/page-head.tsx';
import { onReturn } from '../graphql/on-return.ts';
import { retryDelay } from '../graphql/retry-delay.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** Shown in place of a page that cannot be shown. */
export function ErrorPage() {
  const { title, message, retry } = describeError(useRouteError());
  const { revalidate, state } = useRevalidator();
  const waits = retry === 'revalidate' && state === 'idle';
  const attempts = useRef(0);
  useHeadingFocus('error');
  useEffect(() => {
    if (!waits) return;
    const tryAgain = () => document.visibilityState === 'visible' && revalidate();
    const timer = setTimeout(tryAgain, retryDelay(attempts.current++));
    const unsubscribe = onReturn(revalidate);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [waits, revalidate]);
  return (
    <PageFrame>
      <div className="page-body">
        <PageHead title={title}>{message}</PageHead>
        <p className="mt-6 flex flex-wrap gap-2">
          {retry !== null && (
            <Button
              kind="primary"
              onClick={retry === 'revalidate' ? revalidate : () => window.location.reload()}
            >
              Try again
            </Button>
          )}
          {retry !== 'revalidate' && (
            <Link to="/" className={buttonClass(retry === null ? 'primary' : 'quiet')}>
              Go home
            </Link>
          )}
        </p>
      </div>
    </PageFrame>
  );
}

/** The text for an error that a route has thrown. */
export function describeError(error: unknown): {
  readonly title: string;
  readonly message: string;
  /** How to retry; null if that is pointless. Reloading without a hub would only show the browser's own error. */
  readonly retry: 'revalidate' | 'reload' | null;
} {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) {
    return {
      title: 'There is nothing here',
      message: 'The address may be mistyped, or what it named was deleted.',
      retry: null,
    };
  }
  if (status === 503) {
    return {
      title: 'The hub did not answer',
      message:
        'ModelHub is starting, stopping or out of reach. Your chats are safe on the server, and this page opens by itself once the hub is back.',
      retry: 'revalidate',
    };
  }
  if (status >= 400 && status < 500) {
    return {
      title: 'This page cannot be opened',
      message: 'The request was not one that ModelHub takes.',
      retry: null,
    };
  }
  return {
    title: 'ModelHub made a mistake',
    message: 'The page could not be shown. This is our fault, and the error is in the log on the server.',
    retry: 'reload',
  };
}
