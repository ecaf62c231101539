import type { IncomingMessage } from 'node:http';

/** Which requests this server answers; see `createAdmissionPolicy`. */
export interface AdmissionPolicy {
  /** Keyed by accepted values of the Host header, in lower case. */
  readonly sites: ReadonlyMap<string, Site>;
  /** Origins of other apps that the operator trusts with this API. */
  readonly allowedOrigins: ReadonlySet<string>;
}

/** Our pages under one host name. */
interface Site {
  readonly origin: string;
  /** Origins of our own pages that may come with this host name. */
  readonly ownOrigins: ReadonlySet<string>;
}

export type Admission =
  | {
      readonly admitted: true;
      /** The origin that the visitor requested. */
      readonly site: string;
      /** The origin whose scripts may read the response; null if the request names none. */
      readonly crossOrigin: string | null;
    }
  | { readonly admitted: false; readonly status: 400 | 403 | 421; readonly reason: string };

/** The parts of a request that admission depends on; Node's IncomingMessage satisfies it. */
export type AdmissionRequest = Pick<IncomingMessage, 'method' | 'headers' | 'headersDistinct'>;

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** Accepts the names by which a server listening on `host` and `port` may be addressed. */
export function createAdmissionPolicy(listening: {
  readonly host: string;
  readonly port: number;
  /** Where people reach the server through a proxy; null if they reach it directly. */
  readonly publicUrl: URL | null;
  readonly allowedOrigins: readonly string[];
}): AdmissionPolicy {
  const { host, port, publicUrl, allowedOrigins } = listening;
  const names = [...loopbackNames, (host.includes(':') ? `[${host}]` : host).toLowerCase()];
  const local = new Map(names.map((name) => [name, new URL(`http://${name}:${port}`).origin]));
  // A proxy may send its own name for this server as the Host, while the page's origin is the public one.
  const ownOrigins = new Set([...local.values(), ...(publicUrl === null ? [] : [publicUrl.origin])]);
  const sites = new Map<string, Site>();
  for (const [name, origin] of local) {
    const site = { origin, ownOrigins };
    sites.set(`${name}:${port}`, site);
    if (port === 80) sites.set(name, site);
  }
  if (publicUrl !== null) {
    const { origin, protocol } = publicUrl;
    // A browser's login for the public name must not be usable by pages served from the visitor's own machine.
    const site = { origin, ownOrigins: new Set([origin]) };
    sites.set(publicUrl.host, site);
    if (publicUrl.port === '') sites.set(`${publicUrl.host}:${protocol === 'https:' ? 443 : 80}`, site);
  }
  return { sites, allowedOrigins: new Set(allowedOrigins) };
}

/**
 * Decides on HTTP requests and WebSocket upgrades alike. The hub spends its owner's money without authentication, so a
 * foreign page must not reach it: neither through the browser of someone who runs it on loopback, nor through a foreign
 * name that resolves to this address.
 */
export function admit(request: AdmissionRequest, policy: AdmissionPolicy): Admission {
  const { headers } = request;
  const named = request.headersDistinct.host ?? [];
  const host = named[0]?.toLowerCase();
  if (host === undefined || host === '') return refuse(400, 'The Host header is missing.');
  if (named.length > 1) return refuse(400, 'There is more than one Host header.');
  const site = policy.sites.get(host);
  if (site === undefined) {
    return refuse(421, 'This server is not configured for that host name. If it should be, set PUBLIC_URL.');
  }

  const { origin } = headers;
  if (origin !== undefined) {
    if (site.ownOrigins.has(origin) || policy.allowedOrigins.has(origin)) {
      return { admitted: true, site: site.origin, crossOrigin: origin };
    }
    return refuse(403, 'Pages of this origin may not use this server. If they should, set ALLOWED_ORIGINS.');
  }

  const from = headers['sec-fetch-site'];
  const foreign = from !== undefined && from !== 'same-origin' && from !== 'none';
  if (foreign && !isNavigation(request)) {
    return refuse(403, 'Other sites may link to this server, but not load from it.');
  }
  return { admitted: true, site: site.origin, crossOrigin: null };
}

/** A followed link opens a whole page in its own tab, of which the linking page sees nothing. */
function isNavigation({ method, headers }: AdmissionRequest): boolean {
  return (
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  );
}

function refuse(status: 400 | 403 | 421, reason: string): Admission {
  return { admitted: false, status, reason };
}
