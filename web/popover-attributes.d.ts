import 'react';

/** The browser's own popover attributes, which React 18 passes on but does not type. */
declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto';
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string | undefined;
  }
}
