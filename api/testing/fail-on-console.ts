import { afterEach, beforeEach, expect } from 'vitest';

const watched = ['error', 'warn', 'log', 'info', 'debug'] as const;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const level of watched) {
    console[level] = (...parts: unknown[]) => {
      printed.push(`console.${level}: ${parts.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  expect(printed, 'unexpected console output').toEqual([]);
});
