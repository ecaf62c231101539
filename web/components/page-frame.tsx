import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/command-button.tsx';
import { MissingPartToast } from './missing-part-toast.tsx';
import { useLiveStatus } from './status/live-status.ts';
import { StatusStrip } from './status/status-strip.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

const quiet = 'target items-center whitespace-nowrap rounded-md px-2 text-muted hover:text-ink';

/** Set-up is hidden on small screens; the status strip links to it whenever it is needed. */
const pages = [
  { to: '/chat', name: 'Chats', shown: 'inline-flex' },
  { to: '/personalities', name: 'Personalities', shown: 'inline-flex max-[22rem]:hidden' },
  { to: '/usage', name: 'Usage', shown: 'inline-flex max-[26rem]:hidden' },
  { to: '/setup', name: 'Set-up', shown: 'hidden sm:inline-flex' },
] as const;

const morePages = [
  { to: '/personalities', name: 'Personalities' },
  { to: '/usage', name: 'Usage' },
  { to: '/variants', name: 'Variants' },
  { to: '/setup', name: 'Set-up' },
  { to: '/chats', name: 'Export and import' },
] as const;

/** Served by the hub, but no pages of this application. */
const documents = [
  { href: '/graphql', name: 'GraphQL playground' },
  { href: '/api/health/openai', name: 'Status as JSON' },
] as const;

/** The frame of every page except the Workspace: the status strip, a header and a footer. */
export function PageFrame({
  toast = <MissingPartToast />,
  children,
}: {
  /** The toast of a page that says more by it than which parts did not load. */
  readonly toast?: ReactNode;
  readonly children: ReactNode;
}) {
  const live = useLiveStatus();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-md bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-10"
      >
        Skip to content
      </a>
      {live !== null && <StatusStrip live={live} />}
      <header className="mx-auto flex w-full max-w-page items-center gap-1 px-4 py-2 sm:py-3 text-ui sm:px-6">
        <Link to="/" className="target -ml-1 inline-flex items-center gap-2 rounded-md px-1 font-semibold">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="-mr-2.5 ml-auto flex items-center">
          {pages.map(({ to, name, shown }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/chat'}
              className={`${quiet} ${shown} aria-[current=page]:text-ink`}
            >
              {name}
            </NavLink>
          ))}
          <a href="/graphql" className={`${quiet} hidden sm:inline-flex`}>
            Playground
          </a>
          <CommandButton />
          <ThemeSwitch />
        </nav>
      </header>
      <main id="content" className="flex-1">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-4 px-4 py-6 text-sm text-muted sm:px-6">
        <p>Browsers never receive the key.</p>
        <nav aria-label="More" className="-ml-2 flex flex-wrap gap-x-2 lg:-mr-2 lg:ml-auto">
          {morePages.map(({ to, name }) => (
            <Link key={to} to={to} className={`${quiet} inline-flex`}>
              {name}
            </Link>
          ))}
          {documents.map(({ href, name }) => (
            <a key={href} href={href} className={`${quiet} inline-flex`}>
              {name}
            </a>
          ))}
        </nav>
      </footer>
      {toast}
    </div>
  );
}
