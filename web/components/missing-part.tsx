import { useCallback, useEffect, useState } from 'react';
import { onMissingPart } from './lazy-module.ts';
import { useLiveStatus } from './status/live-status.ts';
import { Toast, type ToastMessage } from './toast.tsx';

const words = 'Part of this page did not load.';
const action = { label: 'Reload', run: () => window.location.reload() };

/** Reports parts of the page that could not be fetched, unless that is what `shown` says already. */
export function useMissingPart(
  shown: ToastMessage | null,
  say: (words: string, action: ToastMessage['action']) => void,
): void {
  const connection = useLiveStatus()?.connection;
  const isTold = shown?.words === words;
  useEffect(
    () =>
      onMissingPart(() => {
        // An unreachable hub has a message of its own.
        if (!isTold && connection !== 'lost') say(words, action);
      }),
    [isTold, connection, say],
  );
}

/** For every page but the Workspace, which has one place for all that it says. */
export function MissingPartToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  useMissingPart(
    message,
    useCallback(
      (words, action) => setMessage((before) => ({ id: (before?.id ?? 0) + 1, words, action })),
      [],
    ),
  );
  return <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />;
}
