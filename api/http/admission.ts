import type { IncomingMessage } from 'node:http';

/** Which requests this server answers; see `createAdmissionPolicy`. */
export interface AdmissionPolicy {
  /** By the accepted values of the Host header, in lower case. */
  readonly sites: ReadonlyMap<string, Site>;
  /** Origins of other apps that the operator trusts with this API. */
  readonly allowedOrigins: ReadonlySet<string>;
}

/** Our pages, as reached by one name. */
interface Site {
  readonly origin: string;
  /** Origins of our own pages that may be sent with this name. */
  readonly ownOrigins: ReadonlySet<string>;
}

export type Admission =
  | {
      readonly admitted: true;
      /** The address that the visitor asked for, without a path. */
      readonly site: string;
      /** The origin whose scripts may read the answer; null when the request names none. */
      readonly crossOrigin: { readonly origin: string; readonly credentials: boolean } | null;
    }
  | { readonly admitted: false; readonly status: 400 | 403 | 421; readonly reason: string };

/** The parts of a request that decide; node's IncomingMessage fits. */
export type AdmissionRequest = Pick<IncomingMessage, 'method' | 'headers' | 'headersDistinct'>;

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** The names by which a server that listens on `host` and `port` may be addressed. */
export function createAdmissionPolicy(listening: {
  readonly host: string;
  readonly port: number;
  /** Where people reach it through a proxy; null when they reach it directly. */
  readonly publicUrl: URL | null;
  readonly allowedOrigins: readonly string[];
}): AdmissionPolicy {
  const { host, port, publicUrl, allowedOrigins } = listening;
  const names = [...loopbackNames, (host.includes(':') ? `[${host}]` : host).toLowerCase()];
  const local = new Map(names.map((name) => [name, new URL(`http://${name}:${port}`).origin]));
  // A proxy may pass on its own name for this server instead of the one that the visitor used.
  const ownOrigins = new Set([...local.values(), ...(publicUrl === null ? [] : [publicUrl.origin])]);
  const sites = new Map<string, Site>();
  for (const [name, origin] of local) {
    const site = { origin, ownOrigins };
    sites.set(`${name}:${port}`, site);
    if (port === 80) sites.set(name, site);
  }
  if (publicUrl !== null) {
    const { origin, protocol } = publicUrl;
    // A login that browsers have for the public name must not be used by what listens on a visitor's own machine.
    const site = { origin, ownOrigins: new Set([origin]) };
    sites.set(publicUrl.host, site);
    if (publicUrl.port === '') sites.set(`${publicUrl.host}:${protocol === 'https:' ? 443 : 80}`, site);
  }
  return { sites, allowedOrigins: new Set(allowedOrigins) };
}

/**
 * Decides for HTTP requests and WebSocket upgrades alike. The hub spends its owner's money without asking who calls,
 * so a page from elsewhere must not reach it: neither through the browser of someone who runs it on loopback, nor
 * through a foreign name that resolves to this address.
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
    if (site.ownOrigins.has(origin)) {
      return { admitted: true, site: site.origin, crossOrigin: { origin, credentials: true } };
    }
    if (policy.allowedOrigins.has(origin)) {
      return { admitted: true, site: site.origin, crossOrigin: { origin, credentials: false } };
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

/** Someone follows a link: a whole page is shown in its own tab, and the page with the link sees nothing of it. */
function isNavigation({ method, headers }: AdmissionRequest): boolean {
  return (
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  );
}

function refuse(status: 400 | 403 | 421, reason: string): Admission {
  return { admitted: false, status, reason };
}
