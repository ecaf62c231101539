import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

/**
 * Resolves when Remix has decoded what the loaders brought. Until then it suspends at the root, and a page that is
 * clicked or typed into meanwhile is given up by React for good (remix-run/remix#10214). Called outside of React, it
 * begins to decode and throws the promise before it comes to its first hook.
 */
async function decodeLoaderData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

// Not in development, where React then warns now and then of an update before Remix has mounted; why is not known.
if (import.meta.env.PROD) await decodeLoaderData();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
