import { isIP } from 'node:net';
import { isOpenAiHost } from '../domain/is-open-ai-host.ts';

export const openAiBaseUrl = 'https://api.openai.com/v1';

/** A valid base URL, or a clause that says what is wrong with it. */
type BaseUrl = { readonly url: string } | { readonly problem: string };

/** Addresses at which cloud providers hand out credentials to any caller. */
const metadataAddresses = new Set([
  '169.254.169.254',
  '[::ffff:a9fe:a9fe]',
  '[fd00:ec2::254]',
  '100.100.100.200',
]);

export function readBaseUrl(text: string): BaseUrl {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { problem: 'must be a URL such as http://127.0.0.1:11434/v1' };
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { problem: 'must begin with http:// or https://' };
  if (url.username !== '' || url.password !== '')
    return { problem: 'must not contain a user name or password' };
  const { hostname } = url;
  if (url.hash !== '' || url.search !== '') {
    const azure = hostname.endsWith('.azure.com') ? `; for Azure, use ${url.origin}/openai/v1` : '';
    return { problem: `must not contain ? or #${azure}` };
  }
  if (metadataAddresses.has(hostname) || (isIP(hostname) === 4 && hostname.startsWith('169.254.'))) {
    return { problem: 'must not be a link-local or metadata address' };
  }
  const address = url.href.replace(/\/+$/, '');
  // For other servers the path is up to the operator, and plain HTTP is common on a home network.
  if (isOpenAiHost(hostname) && !/^https:\/\/[^/]+\/v1$/.test(address)) {
    return { problem: 'must begin with https:// and end in /v1 for OpenAI, as in https://api.openai.com/v1' };
  }
  return { url: address };
}
