import { createContext } from 'react';

/** Allows this response's inline scripts; undefined in the browser, where the attribute is hidden from scripts. */
export const NonceContext = createContext<string | undefined>(undefined);
