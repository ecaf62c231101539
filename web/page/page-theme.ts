import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';
import type { Theme } from './theme.ts';

/** The theme that the server rendered this page in. */
export function usePageTheme(): Theme {
  return useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
}
