import { useNow } from './clock.tsx';
import { countdownText } from './duration-text.ts';

/** “ready in 0:12” until `at` (ISO date), then “ready to try again”, which is announced, unlike the seconds. */
export function Countdown({ at }: { readonly at: string }) {
  const left = Date.parse(at) - useNow();
  return (
    <span className="figures">
      {left > 0 && `ready in ${countdownText(left)}`}
      <span role="status">{left > 0 ? '' : 'ready to try again'}</span>
    </span>
  );
}
