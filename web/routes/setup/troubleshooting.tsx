import type { ReactNode } from 'react';
import { StatusMark } from '../../components/status-mark.tsx';
import type { ShownState } from '../../components/status-sentence.ts';
import { Elsewhere, GuideSection, Literal } from './guide-section.tsx';

/** What to do, by the title that the status line shows. */
export function Troubleshooting() {
  return (
    <GuideSection id="troubleshooting" title="When it does not work">
      <p>The status line names the trouble. These are the three names that ask something of you.</p>
      <Trouble state="UNREACHABLE" title="API not connected">
        <li>
          Is the key set? ModelHub must have been started after <Literal>OPENAI_API_KEY</Literal> was written.
        </li>
        <li>
          Is the key in a file? <Literal>OPENAI_API_KEY_FILE</Literal> takes its whole path, and the user that
          ModelHub runs as must be allowed to read it. Open the status line for what is wrong with it.
        </li>
        <li>
          Was the key revoked? The{' '}
          <Elsewhere href="https://platform.openai.com/api-keys">list of keys</Elsewhere> shows those that are
          alive.
        </li>
        <li>
          Does the account have credit? Chat subscriptions do not count: the API is{' '}
          <Elsewhere href="https://platform.openai.com/settings/organization/billing">
            paid separately
          </Elsewhere>
          .
        </li>
        <li>Can this server reach OpenAI? A firewall or a proxy may stand between.</li>
      </Trouble>
      <Trouble state="RATE_LIMITED" title="Rate limit exceeded">
        <li>Wait a few minutes. The status line counts down; then try again.</li>
        <li>
          Raise the limits of the account:{' '}
          <Elsewhere href="https://platform.openai.com/settings/organization/limits">
            they grow with its plan
          </Elsewhere>
          .
        </li>
        <li>
          Meanwhile use a faster, cheaper variant if there is one: the limits of another model are counted
          apart.
        </li>
      </Trouble>
      <Trouble state="INVALID_KEY" title="Invalid API key">
        <li>Look for typos: the key starts with sk- and is long.</li>
        <li>Look for spaces and line breaks inside it. ModelHub removes those around it and says so.</li>
        <li>Create a new key, put it in place of the old one and start ModelHub again.</li>
      </Trouble>
      <p>
        If it says “This page lost the hub”, OpenAI has no part in it: this page no longer hears ModelHub
        itself. Check that it runs. The page reconnects by itself.
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
