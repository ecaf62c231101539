import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from './admission.ts';

type Admitted = Extract<Admission, { admitted: true }>;

/** For everything but pages: nothing may be loaded or framed. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers common to all responses. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', closedPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader(
    'Permissions-Policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  );
}

/** Lets the requesting origin's scripts read the response, if allowed. */
export function setCrossOriginHeaders(response: ServerResponse, { crossOrigin }: Admitted): void {
  response.setHeader('Vary', 'Origin');
  if (crossOrigin === null) return;
  response.setHeader('Access-Control-Allow-Origin', crossOrigin);
  // The login that a proxy in front of the hub asks for.
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  // The name under which to save a file.
  response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition');
}

/** Answers a CORS preflight request; false if it is not one. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  const wanted = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || wanted === undefined || request.headers.origin === undefined)
    return false;
  const names = request.headers['access-control-request-headers'] ?? '';
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  if (/^[\w, -]+$/.test(names)) response.setHeader('Access-Control-Allow-Headers', names);
  response.setHeader('Access-Control-Max-Age', '600');
  response.writeHead(204).end();
  return true;
}

/**
 * Content security policy of our own pages. `socketOrigin` is the origin of their WebSocket, which older browsers do
 * not count as 'self'.
 */
export function pagePolicy(options: {
  readonly nonce: string;
  readonly socketOrigin: string;
  readonly development: boolean;
}): string {
  const { nonce, socketOrigin, development } = options;
  return policy({
    'default-src': "'none'",
    // Vite's client compiles styles into scripts and injects scripts of its own.
    'script-src': development ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' 'nonce-${nonce}'`,
    'style-src': development ? "'self' 'unsafe-inline'" : "'self'",
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': `'self' ${socketOrigin}`,
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
}

/** Content security policy of GraphiQL, whose editor creates style elements and whose style sheet embeds fonts. */
export function graphiqlPolicy(socketOrigin: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': `'self' ${socketOrigin}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
