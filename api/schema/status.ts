import { builder } from './builder.ts';
import { errorCodeType } from './error.ts';
import { sized } from './field-size.ts';
import { apiStatusRef, firstTokenTimesRef, rateHeadroomRef, statusReadingRef, upstreamRef } from './refs.ts';

const apiStateType = builder.enumType('ApiState', {
  description:
    'What is known about the upstream API. CONNECTED, DEGRADED and RATE_LIMITED count as connected, the others do not.',
  values: {
    CONNECTED: { description: 'The last readings were good: chats can be expected to work.' },
    DEGRADED: {
      description:
        'Answers come, but slowly, or requests fail: some, or the last ones. Chatting is worth a try.',
    },
    RATE_LIMITED: {
      description: 'The upstream asks to wait, until `retryAt` if it named a time. The key itself is fine.',
    },
    CHECKING: { description: 'Nothing is known yet, in the first seconds after the start.' },
    NOT_CONFIGURED: {
      description:
        'There is no upstream to use: no key is set, the file that should hold it cannot be read, or the sandbox is switched on although there is a key. With the sandbox, chats work and their answers are simulated.',
    },
    NO_CREDIT: { description: 'The key is accepted, but its account has no credit left to spend.' },
    FORBIDDEN: {
      description:
        'The upstream was reached, but nothing can be asked of it: the key may not be used like this, because of its account, the country or the address, or none of its models can answer.',
    },
    UNREACHABLE: {
      description:
        'No answer came from the upstream, or what answered does not speak the API. After five failed requests in a row within thirty seconds the hub sends no questions until `retryAt`: an answer asked for meanwhile fails at once, and its error says that the question was not sent. The wait is about ten seconds; each trial that fails after it doubles it, up to about two minutes, and any other answer ends it, unless it breaks off before its first word.',
    },
    INVALID_KEY: { description: 'The upstream refuses the key, or the key cannot be sent as it is.' },
  },
});

const statusCauseType = builder.enumType('StatusCause', {
  description:
    'Where the trouble lies, which answers “is it me or OpenAI?”. That a client cannot reach this hub at all is a further case, which only the client can see.',
  values: {
    NONE: { description: 'There is no trouble.' },
    HUB: {
      description:
        'In this hub: no key is in use, or what is set cannot be one, so the upstream is not asked; or the upstream refuses what the hub asks for.',
    },
    NETWORK: {
      description:
        'Between this hub and the upstream, where no request got through: its name or address, nothing listening there, TLS, a proxy, a firewall, or the country that the hub is in.',
    },
    KEY: { description: 'In the key: the upstream was reached and rejects it.' },
    ACCOUNT: {
      description:
        'In the account that the key belongs to: its credit, rate limits, permissions, models or membership.',
    },
    UPSTREAM: {
      description:
        'At the upstream: requests arrive, but no proper answer comes back, or what they ask for is refused.',
    },
    UNKNOWN: {
      description:
        'It cannot be determined: before the first reading, and where a fault of the upstream and one of the network look the same, as when no answer ever comes.',
    },
  },
});

const upstreamKindType = builder.enumType('UpstreamKind', {
  description: 'What sort of server answers the chats.',
  values: {
    OPENAI: { description: 'The API of OpenAI itself.' },
    COMPATIBLE: { description: 'Another server that speaks the same protocol, such as Ollama or vLLM.' },
    SANDBOX: { description: 'The stand-in that comes with ModelHub: its answers are simulated and free.' },
  },
});

const statusSourceType = builder.enumType('StatusSource', {
  description: 'Where a reading of the upstream comes from.',
  values: {
    PROBE: {
      description: 'A free request, sent because no chat had shown the state for a while.',
    },
    TRAFFIC: { description: 'A real chat; when it is answered, that also proves that there is credit.' },
  },
});

upstreamRef.implement({
  description: 'The OpenAI-compatible server behind this hub. Only the operator can choose it.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: upstreamKindType,
      description: 'Whether OpenAI, another server or the sandbox answers.',
    }),
    host: t.exposeString('host', {
      description:
        'Its host name, with the port unless it is the default; never a scheme, a path or credentials.',
    }),
  }),
});

statusReadingRef.implement({
  description: 'One observation of the upstream, a point in the history of how it has been doing.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When the reading was complete.' }),
    source: t.expose('source', {
      type: statusSourceType,
      description: 'Whether it comes from a probe or a real chat.',
    }),
    ok: t.exposeBoolean('ok', { description: 'True when the upstream answered as it should.' }),
    latencyMs: t.exposeInt('latencyMs', {
      nullable: true,
      description:
        'Milliseconds to the answer of a probe or to the first delta of a chat; null when no answer came, or an empty one.',
    }),
    code: t.expose('code', {
      type: errorCodeType,
      nullable: true,
      description: 'What went wrong; null when `ok`.',
    }),
  }),
});

apiStatusRef.implement({
  description:
    'What this hub knows about its upstream right now, with texts that are ready to be shown. Reading it never waits for the upstream; when the last reading is old, a new one is taken in the background.',
  fields: (t) => ({
    state: t.expose('state', {
      type: apiStateType,
      description: 'The state, for programs to switch on; `title` and `message` say the same in words.',
    }),
    connected: t.exposeBoolean('connected', {
      description: 'Whether a chat started now can be expected to be answered by the real upstream.',
    }),
    code: t.expose('code', {
      type: errorCodeType,
      nullable: true,
      description: 'The failure that explains the state; null when nothing is wrong or nothing is known yet.',
    }),
    title: t.exposeString('title', {
      description: 'The state in a few words, such as “API connected” or “Rate limit exceeded”.',
    }),
    message: t.exposeString('message', { description: 'What is going on, in one or two plain sentences.' }),
    steps: t.exposeStringList('steps', {
      description: 'What to do about it, in order, one sentence each; empty when there is nothing to do.',
    }),
    cause: t.expose('cause', {
      type: statusCauseType,
      description:
        'Where the trouble lies: in this hub, on the network, in the key, in its account or at the upstream.',
    }),
    causeMessage: t.exposeString('causeMessage', {
      description: 'The same in one plain sentence, ready to be shown.',
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When `state` became what it is.' }),
    checkedAt: t.expose('checkedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last reading was taken; null before the first one.',
    }),
    latencyMs: t.exposeInt('latencyMs', {
      nullable: true,
      description:
        'Milliseconds that the last reading took, to the answer of a probe or to the first delta of a chat; null before the first reading and when the last one was a failure or an empty answer.',
    }),
    source: t.expose('source', {
      type: statusSourceType,
      nullable: true,
      description: 'Whether the last reading comes from a probe or a real chat; null before the first one.',
    }),
    retryAt: t.expose('retryAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it makes sense to try again, for a countdown; null when waiting does not help, or no time was named.',
    }),
    upstream: t.expose('upstream', {
      type: upstreamRef,
      description: 'The server that all of this is about.',
    }),
    history: t.expose('history', {
      type: [statusReadingRef],
      ...sized({ items: 60 }),
      description: 'The last readings, oldest first, at most sixty; empty before the first one.',
    }),
    firstToken: t.expose('firstToken', {
      type: firstTokenTimesRef,
      description: 'How long this hub’s own answers took to begin.',
    }),
    headroom: t.expose('headroom', {
      type: rateHeadroomRef,
      nullable: true,
      description:
        'The rate limits in the last response that named any; null until one does, as with most servers other than OpenAI, and while answers are simulated.',
    }),
  }),
});

builder.queryFields((t) => ({
  apiStatus: t.field({
    type: apiStatusRef,
    description:
      'The state of the upstream as this hub knows it now. It never waits for the upstream: an old reading is renewed in the background, and `apiStatusChanged` reports the new one.',
    resolve: (_root, _arguments, { hub }) => hub.status.current(),
  }),
}));

builder.subscriptionFields((t) => ({
  apiStatusChanged: t.field({
    type: apiStatusRef,
    description:
      'The current state at once, then each change: a new state immediately, other news at most once a second. Readers that fall behind skip to the newest. Ends only with the server.',
    subscribe: (_root, _arguments, { hub, signal, endless }) => {
      endless();
      return hub.status.watch(signal);
    },
    resolve: (status) => status,
  }),
}));
