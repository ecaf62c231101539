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

/** Once everything in it is hydrated, presses the button that was pressed while nothing listened. */
function EarlyPress({
  button,
  children,
}: {
  readonly button: HTMLElement | null;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true';
    button?.click();
  }, [button]);
  return children;
}

// Not in development: React then occasionally warns of an update before Remix has mounted; the cause is unknown.
if (import.meta.env.PROD) await decodeLoaderData();
const pressed = document.querySelector<HTMLElement>('[data-pressed]');
delete pressed?.dataset.pressed;
startTransition(() => {
  hydrateRoot(
    document,
    <EarlyPress button={pressed}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </EarlyPress>,
  );
});
