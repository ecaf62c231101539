import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useIsFromServer } from '../../components/use-is-from-server.ts';
import type { DraftForm } from '../../personalities/draft-form.ts';

/** Adds to the form what was typed before hydration. */
export function useTypedEarly(setForm: Dispatch<SetStateAction<DraftForm>>): void {
  const isFromServer = useIsFromServer();
  // Read in the first render, because React undoes it when it takes the form over.
  const [typed] = useState(() => (isFromServer ? readTyped() : {}));
  useEffect(() => setForm((before) => ({ ...before, ...typed })), [setForm, typed]);
}

function readTyped(): Partial<DraftForm> {
  if (typeof document === 'undefined') return {};
  const controls = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    '[name][id^="personality-"]',
  );
  const changed = [...controls].filter((control) =>
    control instanceof HTMLSelectElement
      ? control.selectedOptions[0]?.defaultSelected === false
      : control.value !== control.defaultValue,
  );
  return Object.fromEntries(
    changed.map(({ name, type, value }) => [name, type === 'range' ? Number(value) : value]),
  );
}
