import { useRouteLoaderData } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import type { loader } from '../root.tsx';
import { oneYear, readCookie, writeCookie } from './cookie.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The visitor's choice from the request's cookies; `system` when there is none. */
export function themeFromCookies(header: string | null): Theme {
  const chosen = readCookie(header, 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

const listeners = new Set<() => void>();
/** Chosen since this page was loaded. Null if none was: the page is as the server wrote it. */
let chosenHere: Theme | null = null;

/** The reader's choice, live. */
export function useTheme(): Theme {
  const rendered = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
  return useSyncExternalStore(
    onThemeChosen,
    () => chosenHere ?? rendered,
    () => rendered,
  );
}

function onThemeChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Applies and remembers the choice without asking the server. */
export function chooseTheme(theme: Theme): void {
  chosenHere = theme;
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    writeCookie('theme', '', 0);
  } else {
    document.documentElement.dataset.theme = theme;
    writeCookie('theme', theme, oneYear);
  }
  for (const listener of listeners) listener();
}
