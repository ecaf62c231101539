import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../commands/command-registry.ts';
import { rememberCollapsed } from './sidebar-cookies.ts';

/** Whether and how the sidebar is shown. */
export interface SidebarView {
  /** Whether the column is hidden, where there is room for one. */
  readonly collapsed: boolean;
  readonly drawerOpen: boolean;
  /** Counts how often the search was asked for. */
  readonly searchWanted: number;
  toggle(): void;
  openDrawer(): void;
  closeDrawer(): void;
}

/** Where the style sheets have room for the column. */
const roomy = '(width >= 52rem) and (height >= 30rem)';

export function useSidebar(initiallyCollapsed: boolean): SidebarView {
  const { key } = useLocation();
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);
  // The history entry in which the drawer was opened: choosing another chat closes it.
  const [drawerAt, setDrawerAt] = useState<string | null>(null);
  const drawerOpen = drawerAt === key;
  const [searchWanted, setSearchWanted] = useState(0);

  const toggled = useRef(false);
  useEffect(() => {
    if (!toggled.current) return;
    toggled.current = false;
    rememberCollapsed(collapsed);
    // The pressed button has disappeared with what it belonged to. Whoever used a key keeps the focus where it was.
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement?.checkVisibility()) return;
    document.getElementById(collapsed ? 'show-sidebar' : 'hide-sidebar')?.focus();
  }, [collapsed]);

  function toggle(): void {
    toggled.current = true;
    setCollapsed(!collapsed);
  }

  useCommand('sidebar', () => {
    if (matchMedia(roomy).matches) toggle();
    else setDrawerAt(drawerOpen ? null : key);
  });
  useCommand('searchChats', () => {
    if (matchMedia(roomy).matches) {
      rememberCollapsed(false);
      setCollapsed(false);
    } else setDrawerAt(key);
    setSearchWanted((times) => times + 1);
  });

  return {
    collapsed,
    drawerOpen,
    searchWanted,
    toggle,
    openDrawer: () => setDrawerAt(key),
    closeDrawer: () => setDrawerAt(null),
  };
}
