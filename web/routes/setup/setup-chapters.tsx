import { CodeLine } from '../../components/code-line.tsx';
import { Elsewhere, GuideSection, Literal } from './guide-section.tsx';

/** `server`: the host of a server other than OpenAI; null for OpenAI. */
export interface ForServer {
  readonly server: string | null;
}

export function GetAKey({ server }: ForServer) {
  if (server !== null) {
    return (
      <GuideSection id="key" title="Get a key">
        <p>{server} may need none. If it is a service, create one on its own site.</p>
      </GuideSection>
    );
  }
  return (
    <GuideSection id="key" title="Get a key">
      <ol>
        <li>
          Sign in at <Elsewhere href="https://platform.openai.com">platform.openai.com</Elsewhere>.
        </li>
        <li>
          Open <Elsewhere href="https://platform.openai.com/api-keys">API keys</Elsewhere> and create a new
          secret key.
        </li>
        <li>Copy it at once. OpenAI shows it only once.</li>
        <li>
          Make sure that the account has credit. Without it the key is accepted but every request fails.
        </li>
      </ol>
    </GuideSection>
  );
}

export function PlaceTheKey({ server }: ForServer) {
  return (
    <GuideSection id="place" title="Put it on this server">
      <p>
        Put it in a file called <Literal>.env</Literal> in ModelHub’s folder:
      </p>
      <CodeLine text={`OPENAI_API_KEY=${server === null ? 'sk-' : ''}...`} label="Copy line" />
      <p>Or name a file that contains only the key, such as a mounted secret:</p>
      <CodeLine text="OPENAI_API_KEY_FILE=/run/secrets/openai" label="Copy line" />
      <p>Then restart ModelHub:</p>
      <CodeLine text="npm start" label="Copy command" />
      <p className="text-muted">
        Quotes, spaces and line breaks around the key are removed. A malformed key does not keep ModelHub from
        starting; the status line reports it.
      </p>
    </GuideSection>
  );
}

export function HowItWorks({ server }: ForServer) {
  return (
    <GuideSection id="how" title="How it works">
      <ul>
        <li>
          A <strong>personality</strong> is a way of writing: its instructions travel with your question. The
          name says whose style it imitates; each answer shows the model that wrote it.
        </li>
        <li>
          A <strong>variant</strong> is a level of speed and quality: Fast, Balanced, Smart or Max. ModelHub
          asks {server ?? 'OpenAI'} which models your key may use and serves each variant with{' '}
          {server === null ? 'the best one' : 'one of them'}.
        </li>
        <li>
          The key is sent to {server ?? 'OpenAI (or the server you configure)'} and nowhere else; browsers
          never receive it. No page, log, error or answer reveals it, even if that server repeats it verbatim.
        </li>
      </ul>
    </GuideSection>
  );
}

export function OtherServers() {
  const servers = [
    { name: 'Ollama', url: 'http://127.0.0.1:11434/v1' },
    { name: 'vLLM', url: 'http://127.0.0.1:8000/v1' },
    { name: 'llama.cpp', url: 'http://127.0.0.1:8080/v1' },
  ];
  return (
    <GuideSection id="servers" title="Use another server">
      <p>
        Any server that speaks the OpenAI API can take its place; your own needs no key. Set its address in{' '}
        <Literal>.env</Literal>:
      </p>
      <dl className="space-y-3">
        {servers.map(({ name, url }) => (
          <div
            key={name}
            className="grid grid-cols-1 items-center gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{name}</dt>
            <dd>
              <CodeLine text={`OPENAI_BASE_URL=${url}`} label={`Copy line for ${name}`} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Its first model for chats serves every variant, unless you choose others with{' '}
        <Literal>VARIANT_FAST_MODEL</Literal>, <Literal>VARIANT_BALANCED_MODEL</Literal>,{' '}
        <Literal>VARIANT_SMART_MODEL</Literal> and <Literal>VARIANT_MAX_MODEL</Literal>.
      </p>
    </GuideSection>
  );
}
