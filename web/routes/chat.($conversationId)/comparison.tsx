import { AwaitedPart } from '../../components/awaited-part.tsx';
import { createLazyModule, useLazyModule } from '../../components/lazy-module.ts';
import { ServerDrawn } from '../../components/server-drawn.tsx';
import { useIsFromServer } from '../../components/use-is-from-server.ts';
import type { ComparisonColumnsProps } from './comparison-columns.tsx';

const columns = createLazyModule(() => import('./comparison-columns.tsx'));
/** Browser bundles leave this line out. */
const onServer = import.meta.env.SSR ? await import('./comparison-columns.tsx') : null;

/** Fetches the code before it is needed. */
export const preloadComparison = columns.load;

/** Tall enough for the question to be at the top while the answers begin. */
const place = 'min-h-[calc(100dvh-15rem)] px-4 pb-6 sm:px-6';

/** Answers side by side below their question. The server's HTML stays until the code that updates it has loaded. */
export function Comparison(props: Omit<ComparisonColumnsProps, 'arrived' | 'className'>) {
  const module = useLazyModule(columns) ?? onServer;
  const isFromServer = useIsFromServer();
  if (module !== null) {
    return <module.ComparisonColumns {...props} arrived={!isFromServer} className={place} />;
  }
  if (isFromServer) return <ServerDrawn className={place} />;
  return (
    <div className={place}>
      <AwaitedPart />
    </div>
  );
}
