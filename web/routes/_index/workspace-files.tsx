/**
 * Makes the browser fetch the Workspace's scripts while a question is typed, so that it opens at once, even if the hub
 * goes away meanwhile. Remix's own prefetching would run them, and would reload this page if one failed to load.
 */
export function WorkspaceFiles() {
  const route = window.__remixManifest.routes['routes/chat.($conversationId)'];
  const scripts = route === undefined ? [] : [route.module, ...(route.imports ?? [])];
  return scripts.map((href) => <link key={href} rel="modulepreload" href={href} />);
}
