/**
 * Has the browser fetch the scripts of the Workspace while a question is typed, so that it opens at once, also when
 * the hub goes away meanwhile. Remix's own prefetching runs them, and loads this page anew when one does not come.
 */
export function WorkspaceFiles() {
  const route = window.__remixManifest.routes['routes/chat.($conversationId)'];
  const scripts = route === undefined ? [] : [route.module, ...(route.imports ?? [])];
  return scripts.map((href) => <link key={href} rel="modulepreload" href={href} />);
}
