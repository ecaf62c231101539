import type { KeyFileState } from '../domain/errors/hub-error.ts';
import { keyFileFaults } from '../domain/errors/key-file-text.ts';
import { isOpenAiHost } from '../domain/is-open-ai-host.ts';
import type { StatusConfiguration, Upstream } from '../domain/status/api-status.ts';
import { type ApiKey, readApiKey, readOpenAiKey } from './api-key.ts';
import { openAiBaseUrl, readBaseUrl } from './base-url.ts';
import { readKeyFile } from './read-key-file.ts';
import type { Settings } from './settings.ts';

type RealUpstream = Exclude<Upstream['kind'], 'SANDBOX'>;

export type UpstreamConfig =
  /** Nothing is configured and SANDBOX is not `off`, or SANDBOX is `on`. */
  | { readonly kind: 'SANDBOX'; readonly keyIsSet: boolean }
  | {
      readonly kind: RealUpstream;
      readonly baseUrl: string;
      /** Null: requests carry no key, which some compatible servers accept. */
      readonly apiKey: string | null;
      readonly status: StatusConfiguration;
      readonly organization: string | null;
      readonly project: string | null;
    };

/** Decides which upstream to use, and with which key. */
export function readUpstream(settings: Settings): UpstreamConfig {
  const sandbox = settings.choice('SANDBOX', ['auto', 'on', 'off'], 'auto');
  const pasted = readPastedKey(settings);
  // An empty base URL counts as unset: Compose files pass unset variables on as empty. An empty key counts as
  // forgotten.
  const baseUrlText = settings.text('OPENAI_BASE_URL');
  const unconfigured = pasted === null && baseUrlText === null;
  if (sandbox === 'on' || (sandbox === 'auto' && unconfigured))
    return { kind: 'SANDBOX', keyIsSet: !unconfigured };

  const baseUrl = readBaseUrl(baseUrlText ?? openAiBaseUrl);
  if ('problem' in baseUrl) settings.problem('OPENAI_BASE_URL', baseUrl.problem);
  const url = 'url' in baseUrl ? baseUrl.url : openAiBaseUrl;
  const kind = isOpenAiHost(new URL(url).hostname) ? 'OPENAI' : 'COMPATIBLE';
  const key = readKey(settings, pasted, kind);
  return {
    kind,
    baseUrl: url,
    apiKey: key.state === 'present' ? key.value : null,
    status: {
      key: stateOf(key, pasted, kind),
      ...(key.state === 'malformed' && { problem: key.problem }),
      ...(pasted?.file && { keyFile: pasted.file }),
    },
    organization: readAccountId(settings, 'OPENAI_ORG_ID'),
    project: readAccountId(settings, 'OPENAI_PROJECT_ID'),
  };
}

/** The id is sent as a header, which allows no other characters. */
function readAccountId(settings: Settings, name: 'OPENAI_ORG_ID' | 'OPENAI_PROJECT_ID'): string | null {
  const id = settings.text(name);
  if (id === null || /^[\x21-\x7e]+$/.test(id)) return id;
  settings.problem(name, 'must be an id as OpenAI shows it: letters, digits, - and _, without spaces');
  return null;
}

function readKey(settings: Settings, pasted: PastedKey | null, kind: RealUpstream): ApiKey {
  if (pasted === null) return { state: 'empty' };
  const key = kind === 'OPENAI' ? readOpenAiKey(pasted.text) : readApiKey(pasted.text);
  if (key.state === 'empty' && kind === 'OPENAI' && pasted.source === 'OPENAI_API_KEY') {
    settings.remark(
      'OPENAI_API_KEY is set but empty, so no API is contacted and nothing is simulated: ' +
        'set a key, or remove it for simulated answers',
    );
  }
  if (key.state === 'present' && key.stripped.length > 0) {
    settings.remark(`the key in ${pasted.source} was read without ${key.stripped.join(', ')}`);
  }
  if (key.state === 'malformed')
    settings.remark(`what is in ${pasted.source} cannot be a key: it ${key.problem}`);
  return key;
}

/** Null if neither OPENAI_API_KEY nor OPENAI_API_KEY_FILE is set. */
function readPastedKey(settings: Settings): PastedKey | null {
  const pasted = settings.raw('OPENAI_API_KEY');
  const file = settings.raw('OPENAI_API_KEY_FILE');
  const isEmpty = pasted === undefined || readApiKey(pasted).state === 'empty';
  if (file === undefined || !isEmpty) {
    if (file?.trim())
      settings.remark('OPENAI_API_KEY is set, so the file that OPENAI_API_KEY_FILE names is not used');
    return pasted === undefined ? null : { source: 'OPENAI_API_KEY', text: pasted };
  }
  const path = file.trim();
  if (path === '') {
    settings.remark('OPENAI_API_KEY_FILE is empty: it should name a file that contains the key');
    return { source: 'OPENAI_API_KEY_FILE', text: '' };
  }
  if (pasted !== undefined) {
    settings.remark('OPENAI_API_KEY is empty, so the key is taken from OPENAI_API_KEY_FILE');
  }
  const { state, text, systemCode } = readKeyFile(path);
  if (state !== 'READ') {
    const code = systemCode === null ? '' : ` (${systemCode})`;
    settings.remark(`the file that OPENAI_API_KEY_FILE names ${keyFileFaults[state].clause}${code}`);
  }
  // Nearly every file ends with a line break.
  return { source: 'OPENAI_API_KEY_FILE', text: text.replace(/\r?\n$/, ''), file: state };
}

/** A key as the operator provided it. */
interface PastedKey {
  readonly source: 'OPENAI_API_KEY' | 'OPENAI_API_KEY_FILE';
  readonly text: string;
  /** Present only if a key file was named. */
  readonly file?: KeyFileState;
}

/** A compatible server may need no key, but a key that is malformed or cannot be read is an error for any server. */
function stateOf(
  { state }: ApiKey,
  pasted: PastedKey | null,
  kind: RealUpstream,
): StatusConfiguration['key'] {
  if (state !== 'empty') return state;
  if (pasted?.file !== undefined) return 'unreadable';
  return kind === 'OPENAI' ? 'absent' : 'unneeded';
}
