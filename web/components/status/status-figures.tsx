import type { ApiStatus } from '../../graphql/api-status.tsx';
import { agoText, countdownText, latencyText } from '../duration-text.ts';
import { Fact } from '../fact.tsx';

/** Below this share, the figure is coloured. */
const scarceShare = 0.1;

/** How soon this hub's own answers begin; says so if there are too few to tell. */
export function FirstWord({ times, now }: { readonly times: ApiStatus['firstToken']; readonly now: number }) {
  const { answers, since } = times;
  if (since === null) return null;
  return (
    <Fact name="First word">
      {firstWordText(times)}
      <span className="block text-muted">
        {`${answers} ${answers === 1 ? 'answer' : 'answers'}, the first ${agoText(now - Date.parse(since))}`}
      </span>
    </Fact>
  );
}

export function firstWordText({ p50Ms, p95Ms }: Pick<ApiStatus['firstToken'], 'p50Ms' | 'p95Ms'>): string {
  if (p50Ms === null) return 'not enough answers yet';
  const half = `half within ${latencyText(p50Ms)}`;
  return p95Ms === null ? half : `${half} · 95 % within ${latencyText(p95Ms)}`;
}

/** What the account can still use before it reaches its rate limits. */
export function Headroom({
  headroom,
  now,
}: {
  readonly headroom: ApiStatus['headroom'];
  readonly now: number;
}) {
  if (headroom === null) return null;
  const { model, requests, tokens, at } = headroom;
  return (
    <>
      {requests !== null && <Allowance name="Requests left" allowance={requests} now={now} />}
      {tokens !== null && <Allowance name="Tokens left" allowance={tokens} now={now} />}
      <Fact name="Limits as of">
        {agoText(now - Date.parse(at))}
        {model !== null && (
          <>
            {' · '}
            <code className="font-mono text-xs">{model}</code>
          </>
        )}
      </Fact>
    </>
  );
}

type RateAllowance = NonNullable<NonNullable<ApiStatus['headroom']>['requests']>;

function Allowance({
  name,
  allowance,
  now,
}: {
  readonly name: string;
  readonly allowance: RateAllowance;
  readonly now: number;
}) {
  const { scarce, words } = allowanceLeft(allowance, now);
  return (
    <Fact name={name}>
      <span className={scarce ? 'text-warn' : ''}>{words}</span>
    </Fact>
  );
}

/** What is left of an allowance by now, assuming that nobody else uses it. */
export function allowanceLeft(
  { limit, remaining, fullAt }: RateAllowance,
  now: number,
): { readonly scarce: boolean; readonly words: string } {
  const all = limit.toLocaleString('en-US');
  const wait = fullAt === null ? null : Date.parse(fullAt) - now;
  if (remaining === limit || (wait !== null && wait <= 0)) return { scarce: false, words: `all ${all}` };
  const full = wait === null ? '' : ` · all again in ${countdownText(wait)}`;
  return {
    scarce: remaining / limit < scarceShare,
    words: `${remaining.toLocaleString('en-US')} of ${all}${full}`,
  };
}
