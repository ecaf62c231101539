import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { ClockProvider } from './components/clock.tsx';
import { Frame, LiveStatusProvider } from './graphql/api-status.tsx';
import { loadQuery } from './graphql/load-query.ts';
import { GraphqlProvider } from './graphql/provider.tsx';
import { EarlyInput } from './page/early-input.tsx';
import { describeError, ErrorPage } from './page/error-page.tsx';
import { HeldNavigation } from './page/held-navigation.tsx';
import { IncompleteNotice } from './page/incomplete-notice.tsx';
import { NonceContext } from './page/nonce.ts';
import { themeFromCookies } from './page/theme.ts';
import { useHeadingFocus } from './page/use-heading-focus.ts';
import stylesheet from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined || error === null ? 'ModelHub' : `${describeError(error).title} · ModelHub` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { urqlState } = await loadQuery(context, Frame, {});
  return {
    urqlState,
    theme: themeFromCookies(request.headers.get('cookie')),
    now: Date.now(),
  };
}

/** After the first page, the live status and the browser's own client are more up to date. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useContext(NonceContext);
  const theme = data?.theme ?? 'system';
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
      </head>
      <body>
        <EarlyInput nonce={nonce} />
        <ClockProvider serverNow={data?.now ?? null}>
          <GraphqlProvider>
            <LiveStatusProvider>
              {children}
              <HeldNavigation />
            </LiveStatusProvider>
          </GraphqlProvider>
        </ClockProvider>
        <IncompleteNotice nonce={nonce} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useHeadingFocus('page');
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
