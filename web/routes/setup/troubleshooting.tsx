import type { ReactNode } from 'react';
import { StatusMark } from '../../components/status/status-mark.tsx';
import type { ShownState } from '../../components/status/status-sentence.ts';
import { Elsewhere, GuideSection, Literal } from './guide-section.tsx';
import type { ForServer } from './setup-chapters.tsx';

/** What to do, by the title that the status line shows. */
export function Troubleshooting({ server }: ForServer) {
  return (
    <GuideSection id="troubleshooting" title="When it does not work">
      <p>The status line names the problem. These three need you to act.</p>
      <Trouble state="UNREACHABLE" title="API not connected">
        {server !== null && (
          <li>
            Is {server} running? Its address in <Literal>OPENAI_BASE_URL</Literal> usually ends with /v1.
          </li>
        )}
        <li>
          Is the key set? ModelHub must have been restarted since <Literal>OPENAI_API_KEY</Literal> was set.
        </li>
        <li>
          Is the key in a file? <Literal>OPENAI_API_KEY_FILE</Literal> takes its full path, and the user that
          ModelHub runs as must be allowed to read it. Open the status line to see what is wrong.
        </li>
        {server === null ? (
          <>
            <li>
              Was the key revoked? The{' '}
              <Elsewhere href="https://platform.openai.com/api-keys">list of keys</Elsewhere> shows those that
              are active.
            </li>
            <li>
              Does the account have credit? Chat subscriptions do not count: the API is{' '}
              <Elsewhere href="https://platform.openai.com/settings/organization/billing">
                paid separately
              </Elsewhere>
              .
            </li>
          </>
        ) : (
          <li>If it is a paid service: was the key revoked, does the account have credit?</li>
        )}
        <li>Can this server reach {server ?? 'OpenAI'}? A firewall or a proxy may be in the way.</li>
      </Trouble>
      <Trouble state="RATE_LIMITED" title="Rate limit exceeded">
        <li>Wait a few minutes. The status line counts down; then try again.</li>
        <li>
          Raise the limits of the account
          {server === null && (
            <>
              :{' '}
              <Elsewhere href="https://platform.openai.com/settings/organization/limits">
                they grow with its plan
              </Elsewhere>
            </>
          )}
          .
        </li>
        <li>
          In the meantime, use a faster, cheaper variant if there is one: each model’s limits are counted
          separately.
        </li>
      </Trouble>
      <Trouble state="INVALID_KEY" title="Invalid API key">
        <li>Check for typos{server === null && ': a key starts with sk- and is long'}.</li>
        <li>
          Check for spaces and line breaks inside it. ModelHub removes those around it and says so in the log.
        </li>
        <li>Create a new key, replace the old one and restart ModelHub.</li>
      </Trouble>
      <p>
        If it says “This page lost the hub”, {server ?? 'OpenAI'} is not involved: the page has lost its
        connection to ModelHub itself. Check that ModelHub is running. The page reconnects by itself.
      </p>
    </GuideSection>
  );
}

function Trouble({
  state,
  title,
  children,
}: {
  readonly state: ShownState;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="space-y-2">
      <h3 className="flex items-center gap-2.5 font-semibold">
        <StatusMark state={state} />
        {title}
      </h3>
      <ol>{children}</ol>
    </div>
  );
}
