import { Link } from '@remix-run/react';
import { Fact } from '../../components/fact.tsx';
import { dayText, shutdownNote } from '../../components/serving-text.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

const tones = { quiet: '', warn: 'text-warn', bad: 'font-medium text-bad' } as const;

/** A variant with everything known about the model that serves it. */
export function VariantCard({ variant }: { readonly variant: ServingVariant }) {
  const { id, name, description, model, available, unavailableReason, overridden, fallbackFrom } = variant;
  const { contextWindow, price } = variant;
  const shutdown = shutdownNote(variant);
  return (
    <li className="flex min-w-0 flex-col border-t border-hairline py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lead font-semibold">{name}</h2>
        {model !== null && <code className="min-w-0 font-mono text-sm break-words">{model}</code>}
      </div>
      <p className="mt-1 text-ui text-pretty text-muted">{description}</p>
      {!available && (
        <p className="mt-3 border-l-2 border-warn pl-3 text-ui">
          {unavailableReason ?? 'Not available right now.'}
        </p>
      )}
      {model !== null && (
        <dl className="figures mt-4 grid grid-cols-[7.5rem_1fr] gap-x-4 gap-y-1.5 text-sm">
          <Fact name="Context window">
            {contextWindow === null ? 'unknown' : `${contextWindow.toLocaleString('en-US')} tokens`}
          </Fact>
          <Fact name="Price">{price === null ? 'unknown' : <Price price={price} />}</Fact>
          {shutdown !== null && (
            <Fact name="Shuts down">
              <span className={tones[shutdown.tone]}>{shutdown.words}</span>
            </Fact>
          )}
          {overridden && <Fact name="Chosen by">this hub’s operator, in its settings</Fact>}
          {fallbackFrom !== null && (
            <Fact name="Instead of">
              <code className="font-mono text-xs">{fallbackFrom}</code>, which the API does not offer
            </Fact>
          )}
        </dl>
      )}
      {available && (
        <p className="mt-auto pt-4">
          <Link
            to={`/chat?variant=${encodeURIComponent(id)}`}
            className="link target inline-flex items-center text-ui"
          >
            {`Start a chat on ${name}`}
          </Link>
        </p>
      )}
    </li>
  );
}

function Price({ price }: { readonly price: NonNullable<ServingVariant['price']> }) {
  const { input, cachedInput, cacheWrite, output, date } = price;
  return (
    <>
      {[
        `$${input} in`,
        `$${cachedInput} cached`,
        ...(cacheWrite === null ? [] : [`$${cacheWrite} to cache`]),
        `$${output} out`,
      ]
        .map((part) => part.replaceAll(' ', '\u00a0'))
        .join(' · ')}
      <span className="block text-muted">{`per million tokens, as of ${dayText(date)}`}</span>
    </>
  );
}
