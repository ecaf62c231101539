import { createLazyModule } from './lazy-module.ts';

export const lazyKeyboardParts = createLazyModule(() => import('./keyboard-parts.ts'));
