import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CodeLine } from '../../components/code-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { GuideSection, Literal } from './guide-section.tsx';
import { GetAKey, HowItWorks, OtherServers, PlaceTheKey } from './setup-chapters.tsx';
import { Troubleshooting } from './troubleshooting.tsx';

export const meta: MetaFunction = () => [{ title: 'Set-up · ModelHub' }];

/** This hub's own origin, so that commands work as copied. */
export function loader({ request }: LoaderFunctionArgs) {
  return { origin: new URL(request.url).origin };
}

export function clientLoader() {
  return { origin: window.location.origin };
}

const chapters = [
  ['key', 'Get a key'],
  ['place', 'Put it on this server'],
  ['how', 'How it works'],
  ['check', 'Check the status'],
  ['troubleshooting', 'When it does not work'],
  ['servers', 'Use another server'],
] as const;

export default function SetupPage() {
  const { origin } = useLoaderData<typeof loader>();
  const upstream = useLiveStatus()?.status.upstream;
  const server = upstream?.kind === 'COMPATIBLE' ? upstream.host : null;
  return (
    <PageFrame>
      <div className="page-body">
        <PageHead title="Set-up">
          {server === null
            ? 'One OpenAI key, kept on this server, powers every personality.'
            : `${server} powers every personality.`}
          {upstream?.kind === 'SANDBOX' && ' For now, answers are simulated, so that you can look around.'}
        </PageHead>
        <div className="mt-12 gap-16 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
          <nav aria-label="On this page" className="hidden lg:block">
            <ul className="sticky top-8 space-y-1 text-ui">
              {chapters.map(([id, title]) => (
                <li key={id}>
                  <a href={`#${id}`} className="target inline-flex items-center text-muted hover:text-ink">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <article className="max-w-[40rem] space-y-12 text-body">
            <GetAKey server={server} />
            <PlaceTheKey server={server} />
            <HowItWorks server={server} />
            <GuideSection id="check" title="Check the status">
              <p>
                The line at the top of this page is live: it follows real answers, and sends a small free
                request when there have been none. Open it for the cause and the next steps. For scripts and
                monitors, the same is available as JSON:
              </p>
              <CodeLine text={`curl -i ${origin}/api/health/openai`} label="Copy command" />
              <p>
                The status is <Literal>200</Literal> while real answers can be expected and{' '}
                <Literal>503</Literal> otherwise.
              </p>
            </GuideSection>
            <Troubleshooting server={server} />
            <OtherServers />
            <p className="border-t border-hairline pt-8">
              <Link to="/" className="link">
                Ask the first question
              </Link>
            </p>
          </article>
        </div>
      </div>
    </PageFrame>
  );
}
