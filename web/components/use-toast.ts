import { useCallback, useEffect, useState } from 'react';
import { onMissing } from './lazy-module.ts';
import type { ToastMessage } from './toast.tsx';

const missingWords = 'Part of this page did not load.';
const reload = { label: 'Reload', run: () => window.location.reload() };

/** All that a page says about what was just done or about what could not be fetched: the newest only. */
export function useToast() {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const closeToast = useCallback(() => setToast(null), []);
  const say = useCallback(
    (words: string, action: ToastMessage['action'] = null) =>
      setToast((before) => ({ id: (before?.id ?? 0) + 1, words, action })),
    [],
  );

  const isTold = toast?.words === missingWords;
  useEffect(
    () =>
      onMissing((what) => {
        if (what === 'file') say('The hub could not be reached.');
        else if (!isTold) say(missingWords, reload);
      }),
    [isTold, say],
  );
  return { toast, say, closeToast };
}
