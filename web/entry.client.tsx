import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
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

// Not in development: React then occasionally warns of an update before Remix has mounted; the cause is unknown.
if (import.meta.env.PROD) await decodeLoaderData();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
