import { type ClientOptions, OpenAI } from 'openai';

/** Which server to call, and how ModelHub identifies itself. */
export interface OpenAiConnection {
  /** Null: no `Authorization` header is sent, which Ollama, vLLM and llama.cpp accept. */
  readonly apiKey: string | null;
  /** Absolute http or https URL without credentials, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly organization: string | null;
  readonly project: string | null;
}

/**
 * The package's client, used only to build requests: its own sending reads error bodies without a limit and takes a
 * cut-off stream for a finished one. Never print it, as it holds the key.
 *
 * Every option is given, since the package reads the environment for any that is missing.
 */
export function createOpenAiClient(connection: OpenAiConnection): OpenAI {
  return new ClientWithoutEnvironment({
    // The client requires a key; the header with this one is removed below.
    apiKey: connection.apiKey ?? 'none',
    adminAPIKey: null,
    baseURL: connection.baseUrl,
    dataResidency: null,
    organization: connection.organization,
    project: connection.project,
    webhookSecret: null,
    workloadIdentity: undefined,
    x509Transport: undefined,
    credential: undefined,
    provider: undefined,
    defaultHeaders: {
      'accept-encoding': 'identity',
      'user-agent': 'ModelHub',
      ...(connection.apiKey === null ? { authorization: null } : {}),
    },
    defaultQuery: undefined,
    maxRetries: 0,
    timeout: undefined,
    logLevel: 'off',
    logger: { error() {}, warn() {}, info() {}, debug() {} },
    fetch: () => Promise.reject(new Error('requests are sent through the connections of the adapter')),
    fetchOptions: { redirect: 'error' },
    dangerouslyAllowBrowser: false,
  });
}

class ClientWithoutEnvironment extends OpenAI {
  constructor(options: ClientOptions) {
    super(options);
    // Removes the headers of OPENAI_CUSTOM_HEADERS, which no option prevents.
    this._options.defaultHeaders = options.defaultHeaders;
  }
}
