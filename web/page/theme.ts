import { oneYear, readCookie, writeCookie } from './cookie.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The visitor's choice from the request's cookies; `system` when there is none. */
export function themeFromCookies(header: string | null): Theme {
  const chosen = readCookie(header, 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

const listeners = new Set<() => void>();
let chosenHere: Theme | null = null;

/** The theme chosen since this page was loaded; null if none was, so that the page is as the server wrote it. */
export function themeChosenHere(): Theme | null {
  return chosenHere;
}

export function onThemeChosen(listener: () => void): () => void {
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
