import { createContext } from 'react';

/** Permits this response's inline scripts; undefined in the browser, which hides the attribute from scripts. */
export const NonceContext = createContext<string | undefined>(undefined);
