import { waitingParts } from '../components/waiting-parts.ts';
import { connection, fetchInTime } from '../graphql/client.ts';
import { onReturn } from '../graphql/on-return.ts';
import { retryDelay } from '../graphql/retry-delay.ts';

/**
 * Imports a part of the page once the browser has its files; the build puts this in place of Vite's own loader. As long
 * as a page lives, browsers remember which modules could not be fetched, so none is imported before.
 */
export async function loadPart<Part>(
  importPart: () => Promise<Part>,
  files: readonly string[],
): Promise<Part> {
  const addresses = files.map((file) => `/${file}`);
  await fetchFiles(addresses);
  await Promise.all(addresses.filter((address) => address.endsWith('.css')).map(applyStyle));
  return importPart();
}

/** The addresses of a route's scripts. */
export function scriptsOf(routeId: string): readonly string[] {
  const route = window.__remixManifest.routes[routeId];
  return route === undefined ? [] : [route.module, ...(route.imports ?? [])];
}

/** Resolves when the browser has these files, however long the hub is away. */
export async function fetchFiles(addresses: readonly string[]): Promise<void> {
  if (await areFetched(addresses)) return;
  waitingParts.change(1);
  let attempt = 0;
  do await pause(retryDelay(attempt++));
  while (!(await areFetched(addresses)));
  waitingParts.change(-1);
}

/** Ends early when the hub is reachable again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    const unsubscribe = onReturn(end);
    function end(): void {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    }
  });
}

async function areFetched(addresses: readonly string[]): Promise<boolean> {
  const late = new AbortController();
  // What was asked for before an interruption may hang for ever.
  const unsubscribe = connection.onReopened(() => late.abort());
  const results = await Promise.all(addresses.map((address) => isFetched(address, late.signal)));
  unsubscribe();
  return !results.includes(false);
}

/** True as well for a file that the hub does not have, or no longer: importing it then fails. */
async function isFetched(address: string, signal: AbortSignal): Promise<boolean> {
  if (findLink(address) !== null) return true;
  try {
    const response = await fetchInTime(address, { signal });
    await response.arrayBuffer();
    // Of another type is the page of a captive portal.
    return (
      response.status === 404 ||
      (response.ok && /javascript|css/.test(response.headers.get('content-type') ?? ''))
    );
  } catch {
    return false;
  }
}

/** By address; several parts may share one. */
const styles = new Map<string, Promise<unknown>>();

/** Resolves once the style sheet is applied. */
function applyStyle(address: string): Promise<unknown> | undefined {
  if (findLink(address) === null) styles.set(address, addStyle(address));
  return styles.get(address);
}

function addStyle(address: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
}

const findLink = (address: string) => document.querySelector(`link[href="${address}"]`);
