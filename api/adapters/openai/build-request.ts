import type { OpenAI } from 'openai';
import type { Dispatcher } from 'undici';

/** Makes a request as the package would. Rejects when a header holds what cannot be sent. */
export type BuildRequest = (
  method: 'GET' | 'POST',
  path: string,
  body: object | null,
) => Promise<Dispatcher.DispatchOptions>;

type RequestHead = Pick<Dispatcher.DispatchOptions, 'path' | 'headers'>;

/** All but the body is asked of the package once for each path, as it is the same for every request and takes a while. */
export function createRequestBuilder(client: OpenAI): BuildRequest {
  const heads = new Map<string, Promise<RequestHead>>();

  async function askForHead(method: string, path: string, hasBody: boolean): Promise<RequestHead> {
    const { req, url } = await client.buildRequest({
      method: method === 'GET' ? 'get' : 'post',
      path,
      // Not for answers: compression would hold their pieces back.
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
