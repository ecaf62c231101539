import { PassThrough } from 'node:stream';
import { createGzip } from 'node:zlib';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './page/nonce.ts';

/** Milliseconds after which slow parts of a page are abandoned. */
export const streamTimeout = 5_000;

/** Streams the page as soon as its shell is ready; clients that do not wait (bots) get it in one piece. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, reportPageError } = loadContext;
  const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          sent = true;
          const body = takesGzip(request) ? createGzip() : new PassThrough();
          if (!(body instanceof PassThrough)) headers.set('Content-Encoding', 'gzip');
          headers.set('Vary', 'Accept-Encoding');
          body.once('close', () => clearTimeout(patience));
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          // Earlier errors reject the promise above, and Remix reports them.
          if (sent && !request.signal.aborted) reportPageError(error);
        },
      },
    );
    const patience = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Whether the client accepts gzip. Pages are compressed as they are written: React flushes what is already usable. */
function takesGzip({ headers }: Request): boolean {
  return /(^|[,\s])gzip\s*(,|;\s*q=(1|0\.\d*[1-9])|$)/.test(headers.get('accept-encoding') ?? '');
}

/** Unexpected errors from loaders and rendering. A visitor who left is not an error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.reportPageError(error);
};
