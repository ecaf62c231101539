import { RemixBrowser } from '@remix-run/react';
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Resolves when Remix has decoded the loader data. Until then Remix suspends at the root, and React gives up for good
 * on hydrating a page that is clicked or typed into meanwhile (remix-run/remix#10214). Called outside React,
 * `RemixBrowser` starts decoding and throws the promise before it reaches its first hook.
 */
async function decodeLoaderData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

/** Presses again what was pressed while nothing listened, once all of the page is hydrated. */
function EarlyPress({ children }: { readonly children: ReactNode }) {
  useEffect(() => document.querySelector<HTMLElement>('[data-pressed]')?.click(), []);
  return children;
}

// Not in development: React then occasionally warns of an update before Remix has mounted; the cause is unknown.
if (import.meta.env.PROD) await decodeLoaderData();
// React hears every click from here on.
document.documentElement.dataset.hydrating = 'true';
startTransition(() => {
  hydrateRoot(
    document,
    <EarlyPress>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </EarlyPress>,
  );
});
