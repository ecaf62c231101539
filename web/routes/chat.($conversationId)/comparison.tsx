import { createLazyModule, useLazyModule } from '../../components/lazy-module.ts';
import { ServerDrawn } from '../../components/server-drawn.tsx';
import { useHydrated } from '../../components/use-hydrated.ts';
import type { ComparisonColumnsProps } from './comparison-columns.tsx';

const columns = createLazyModule(() => import('./comparison-columns.tsx'));
/** This line is not part of what browsers load. */
const onServer = import.meta.env.SSR ? await import('./comparison-columns.tsx') : null;

/** Fetches the code before it is needed. */
export const preloadComparison = columns.load;

/** So high that the question stands at the top while the answers begin. */
const place = 'min-h-[calc(100dvh-15rem)] px-4 pb-6 sm:px-6';

/** Answers side by side, below their question. What the server has drawn stays until the code is there that keeps it going. */
export function Comparison(props: Omit<ComparisonColumnsProps, 'arrived' | 'className'>) {
  const module = useLazyModule(columns) ?? onServer;
  const isFromServer = useHydrated();
  if (module !== null) {
    return <module.ComparisonColumns {...props} arrived={!isFromServer} className={place} />;
  }
  return isFromServer ? <ServerDrawn className={place} /> : <div className={place} />;
}
