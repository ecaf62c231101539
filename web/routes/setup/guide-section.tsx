import type { ReactNode } from 'react';

/** A chapter of the guide, with a heading that can be linked to and text set for reading. */
export function GuideSection({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className="space-y-4 border-t border-hairline pt-8 [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:space-y-2 [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:space-y-2 [&_ul]:pl-5 [&_li]:marker:text-faint"
    >
      <h2 id={id} className="scroll-mt-6 text-title font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A name to be typed exactly as shown. */
export function Literal({ children }: { readonly children: string }) {
  return <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.875em]">{children}</code>;
}

/** A link to another site, in a new tab so that the guide stays open. */
export function Elsewhere({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="link">
      {children}
    </a>
  );
}
