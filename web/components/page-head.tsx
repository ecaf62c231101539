import type { ReactNode } from 'react';

/** The title of a page and, below it, what the page is for. */
export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <>
      <h1 className="text-display font-semibold wrap-anywhere">{title}</h1>
      {children !== undefined && (
        <p className="mt-3 max-w-[40rem] text-lead text-pretty text-muted">{children}</p>
      )}
    </>
  );
}
