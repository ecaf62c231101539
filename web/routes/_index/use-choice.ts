import { useEffect, useState } from 'react';
import { type Choice, rememberChoice } from '../../chat/choice.ts';

/** Who is asked on the home page. `initial` is what the server's HTML shows as chosen. */
export function useChoice(initial: () => Choice): readonly [Choice, (change: Partial<Choice>) => void] {
  const [first] = useState(initial);
  const [choice, setChoice] = useState(first);
  const [early] = useState(readEarlyChoice);
  const choose = (change: Partial<Choice>) => setChoice((before) => ({ ...before, ...change }));

  useEffect(() => {
    if (Object.keys(early).length > 0) setChoice((before) => ({ ...before, ...early }));
  }, [early]);
  useEffect(() => {
    if (choice !== first) rememberChoice(choice);
  }, [choice, first]);
  return [choice, choose];
}

/** What was chosen before hydration. Read in the first render, because React undoes it when it takes the form over. */
function readEarlyChoice(): Partial<Choice> {
  if (typeof document === 'undefined') return {};
  const chosen = (name: string) =>
    document.querySelector<HTMLInputElement>(`form[action="/chat"] [name=${name}]:checked:not([checked])`)
      ?.value;
  const personalityId = chosen('personality');
  const variantId = chosen('variant');
  return { ...(personalityId && { personalityId }), ...(variantId && { variantId }) };
}
