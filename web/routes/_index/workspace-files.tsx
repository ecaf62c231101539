import { useEffect, useState } from 'react';
import { fetchFiles, scriptsOf } from '../../page/load-part.ts';

/**
 * Makes the browser fetch the Workspace's scripts while a question is typed, so that it opens at once, even if the hub
 * goes away meanwhile. Remix's own prefetching would run them, and would reload this page if one failed to load.
 */
export function WorkspaceFiles() {
  const [scripts, setScripts] = useState<readonly string[]>([]);
  useEffect(() => {
    const scripts = scriptsOf('routes/chat.($conversationId)');
    void fetchFiles(scripts).then(() => setScripts(scripts));
  }, []);
  return scripts.map((href) => <link key={href} rel="modulepreload" href={href} />);
}
