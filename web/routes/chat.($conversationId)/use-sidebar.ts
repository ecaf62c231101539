import { useLocation } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '../../commands/command-registry.ts';
import { rememberCollapsed } from './sidebar-cookies.ts';

/** Whether and how the sidebar is seen. */
export interface SidebarView {
  /** The column, where there is room for one. */
  readonly collapsed: boolean;
  readonly drawerOpen: boolean;
  /** Counts how often the search was asked for. */
  readonly searchWanted: number;
  toggle(): void;
  openDrawer(): void;
  closeDrawer(): void;
}

/** Where the style sheets have room for the column. */
const wide = '(width >= 52rem)';

export function useSidebar(initiallyCollapsed: boolean): SidebarView {
  const { key } = useLocation();
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);
  // Another chat was chosen: what lay over it has done its work.
  const [drawerAt, setDrawerAt] = useState<string | null>(null);
  const drawerOpen = drawerAt === key;
  const [searchWanted, setSearchWanted] = useState(0);
  const closeDrawer = useCallback(() => setDrawerAt(null), []);

  const toggled = useRef(false);
  useEffect(() => {
    if (!toggled.current) return;
    toggled.current = false;
    rememberCollapsed(collapsed);
    // The button that was pressed is gone with what it belongs to. Whoever used a key stays where they are.
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement?.checkVisibility()) return;
    document.getElementById(collapsed ? 'show-sidebar' : 'hide-sidebar')?.focus();
  }, [collapsed]);

  useAction('sidebar', () => {
    if (!matchMedia(wide).matches) return setDrawerAt(drawerOpen ? null : key);
    toggled.current = true;
    setCollapsed(!collapsed);
  });
  useAction('searchChats', () => {
    if (matchMedia(wide).matches) {
      rememberCollapsed(false);
      setCollapsed(false);
    } else setDrawerAt(key);
    setSearchWanted((times) => times + 1);
  });

  return useMemo(
    () => ({
      collapsed,
      drawerOpen,
      searchWanted,
      toggle() {
        toggled.current = true;
        setCollapsed((before) => !before);
      },
      openDrawer: () => setDrawerAt(key),
      closeDrawer,
    }),
    [collapsed, drawerOpen, searchWanted, key, closeDrawer],
  );
}
