import type { OpenAI } from 'openai';
import type { Dispatcher } from 'undici';

/** Builds a request as the package would. Rejects if a header contains characters that cannot be sent. */
export type BuildRequest = (
  method: 'GET' | 'POST',
  path: string,
  body: object | null,
) => Promise<Dispatcher.DispatchOptions>;

type RequestHead = Pick<Dispatcher.DispatchOptions, 'path' | 'headers'>;

/**
 * Asks the package for all but the body once per path, since it is the same for every request and takes a while to
 * build.
 */
export function createRequestBuilder(client: OpenAI): BuildRequest {
  const heads = new Map<string, Promise<RequestHead>>();

  async function askForHead(method: string, path: string, hasBody: boolean): Promise<RequestHead> {
    const { req, url } = await client.buildRequest({
      method: method === 'GET' ? 'get' : 'post',
      path,
      // Not for answers, whose pieces compression would hold back.
      ...(hasBody ? { body: {} } : { headers: { 'accept-encoding': 'gzip' } }),
    });
    const { pathname, search } = new URL(url);
    return { path: pathname + search, headers: Object.fromEntries(req.headers) };
  }

  return async (method, path, body) => {
    const key = `${method} ${path}`;
    const head = heads.get(key) ?? askForHead(method, path, body !== null);
    heads.set(key, head);
    return { method, ...(await head), body: body === null ? null : JSON.stringify(body) };
  };
}
