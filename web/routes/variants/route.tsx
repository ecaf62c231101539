import type { MetaFunction } from '@remix-run/node';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { VariantCard } from './variant-card.tsx';

export const meta: MetaFunction = () => [{ title: 'Variants · ModelHub' }];

/** What serves each variant, what it costs and how long it will be available. Live, like the API's status. */
export default function VariantsPage() {
  const live = useLiveStatus();
  const simulated = live?.status.upstream.kind === 'SANDBOX';
  return (
    <PageFrame>
      <div className="page-body">
        <PageHead title="Variants">
          A variant is a level of speed and quality. This hub asks its API which models there are, and serves
          each variant with the best one.
          {simulated && ' For now, answers are simulated; they stand in for these models.'}
        </PageHead>
        {live === null ? (
          <p className="mt-8 text-body">
            The hub cannot tell right now which models serve them. Reload the page to ask again.
          </p>
        ) : (
          <ul className="mt-8 grid gap-x-12 md:grid-cols-2">
            {live.variants.map((variant) => (
              <VariantCard key={variant.id} variant={variant} />
            ))}
          </ul>
        )}
      </div>
    </PageFrame>
  );
}
