import { useCallback, useEffect, useState } from 'react';
import { onMissing } from './lazy-module.ts';
import { Toast, type ToastMessage } from './toast.tsx';

const missingWords = 'Part of this page did not load.';
const reload = { label: 'Reload', run: () => window.location.reload() };

/** All that a page says about what was just done or about what could not be fetched: the newest only. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const close = useCallback(() => setMessage(null), []);
  const say = useCallback(
    (words: string, action: ToastMessage['action'] = null) =>
      setMessage((before) => ({ id: (before?.id ?? 0) + 1, words, action })),
    [],
  );

  const isTold = message?.words === missingWords;
  useEffect(
    () =>
      onMissing((what) => {
        if (what === 'file') say('The hub could not be reached.');
        else if (!isTold) say(missingWords, reload);
      }),
    [isTold, say],
  );
  return { toast: <Toast message={message} onClose={close} />, say };
}
