import { useEffect, useState } from 'react';
import { type Choice, rememberChoice } from '../../chat/choice.ts';

/** Who is asked on the home page. `initial` is what the page's HTML shows as chosen. */
export function useChoice(initial: () => Choice): readonly [Choice, (change: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(initial);
  const [early] = useState(readEarlyChoice);

  function choose(change: Partial<Choice>): void {
    const next = { ...choice, ...change };
    setChoice(next);
    rememberChoice(next);
  }

  useEffect(() => {
    if (Object.keys(early).length > 0) setChoice((before) => ({ ...before, ...early }));
  }, [early]);
  return [choice, choose];
}

/** What was chosen before the page could listen. Read in the first render: when React takes the form over, it is undone. */
function readEarlyChoice(): Partial<Choice> {
  if (typeof document === 'undefined') return {};
  const chosen = (name: string) =>
    document.querySelector<HTMLInputElement>(`form[action="/chat"] [name=${name}]:checked:not([checked])`)
      ?.value;
  const personalityId = chosen('personality');
  const variantId = chosen('variant');
  return { ...(personalityId && { personalityId }), ...(variantId && { variantId }) };
}
