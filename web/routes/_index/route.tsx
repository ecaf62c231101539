import type { LoaderFunctionArgs } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { possibleChoice, wantedChoice } from '../../chat/choice.ts';
import { accent } from '../../components/accent.ts';
import { Glyph } from '../../components/glyph.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { loadQuery, primeQuery } from '../../graphql/load-query.ts';
import { useFreshHubQuery } from '../../graphql/use-hub-query.ts';
import { Home, type HomePersonality } from './home-query.ts';
import { PersonalityCard } from './personality-card.tsx';
import { PersonalityRadios } from './personality-radios.tsx';
import { QuestionForm } from './question-form.tsx';
import { useChoice } from './use-choice.ts';
import { VariantRadios } from './variant-radios.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { urqlState } = await loadQuery(context, Home, {});
  return { urqlState, wanted: wantedChoice(request.url, request.headers.get('cookie')) };
}

export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  await primeQuery(Home, {});
  return { wanted: wantedChoice(request.url, document.cookie) };
}

export default function HomePage() {
  const { wanted } = useLoaderData<typeof loader | typeof clientLoader>();
  const [data] = useFreshHubQuery(Home, {});
  const live = useLiveStatus();
  const field = useRef<HTMLTextAreaElement>(null);
  const personalities = data?.personalities ?? [];
  const variants = live?.variants ?? [];
  const [taken, choose] = useChoice(() => possibleChoice(wanted, personalities, variants));
  const choice = possibleChoice(taken, personalities, variants);
  // Personalities that people write have no sample.
  const samples = personalities.filter(({ sample }) => sample !== '');
  const chosen = personalities.find(({ id }) => id === choice.personalityId);

  function chooseCard(personalityId: string): void {
    choose({ personalityId });
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    field.current?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    field.current?.focus({ preventScroll: true });
  }

  if (chosen === undefined) throw new Error('There are no personalities.');
  const { className, style } = accent(chosen.accent);
  return (
    <PageFrame>
      <div
        style={style}
        className={`${className} mx-auto px-4 lg:max-w-[calc(var(--reading)+3rem)] pt-[clamp(1rem,6vh,4rem)] pb-16 sm:px-6`}
      >
        <QuestionForm
          field={field}
          choice={choice}
          placeholder={`Ask ${chosen.name}`}
          honest={chosen.servedBy}
          above={
            <>
              <Greeting personality={chosen} />
              <PersonalityRadios
                personalities={personalities}
                chosenId={chosen.id}
                onChoose={(personalityId) => choose({ personalityId })}
              />
            </>
          }
          beside={
            <VariantRadios
              variants={variants}
              simulated={live?.status.upstream.kind === 'SANDBOX'}
              chosenId={choice.variantId ?? chosen.defaultVariant.id}
              onChoose={(variantId) => choose({ variantId })}
            />
          }
        />
      </div>
      <section aria-labelledby="personalities" className="mx-auto max-w-page px-4 pb-12 sm:px-6">
        <h2 id="personalities" className="text-title font-semibold">
          One question, many styles
        </h2>
        <p className="mt-1 mb-6 flex flex-wrap items-baseline gap-x-4 text-body text-muted">
          “{chosen.sampleQuestion}”
          <Link to={compareAddress(personalities, chosen)} className="link target flex items-center text-ui">
            Ask three of them
          </Link>
        </p>
        <ul className="grid gap-x-12 md:grid-cols-2">
          {samples.map((personality) => (
            <PersonalityCard
              key={personality.id}
              personality={personality}
              chosen={personality.id === chosen.id}
              onChoose={chooseCard}
            />
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}

/** Compares the chosen personality with two others, with the cards' question already typed. */
function compareAddress(personalities: readonly HomePersonality[], chosen: HomePersonality): string {
  const ids = new Set([chosen.id, ...personalities.map(({ id }) => id)]);
  const compare = [...ids].slice(0, 3).join(',');
  return `/chat?${new URLSearchParams({ compare, prompt: chosen.sampleQuestion })}`;
}

/** The personality's own greeting. Room is kept for the longest one, so that choosing moves nothing. */
function Greeting({
  personality: { id, name, avatar, greeting },
}: {
  readonly personality: HomePersonality;
}) {
  return (
    <div className="flex min-h-24 items-end sm:min-h-16">
      <div className="flex gap-3">
        <span className="sm:mt-px">
          <Glyph id={id} avatar={avatar} size={28} />
        </span>
        <h1 className="text-lead font-medium sm:text-title">{greeting || `Ask ${name}`}</h1>
      </div>
    </div>
  );
}
