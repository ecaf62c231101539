import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { noticesFor } from './licence-notices.ts';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

test('each package with code in the pages is named once, with its whole licence', () => {
  const notices = noticesFor([
    `${packages}/react-dom/index.js`,
    `\0${packages}/react-dom/index.js?commonjs-module`,
    `${packages}/@remix-run/react/dist/esm/index.js`,
    '/modelhub/web/root.tsx',
    '\0vite/preload-helper.js',
  ]);
  expect(notices.match(/^\S+ \d\S+ \(.+\)$/gm)).toEqual([
    expect.stringMatching(/^@remix-run\/react /),
    expect.stringMatching(/^react-dom 18\./),
  ]);
  expect(notices).toContain('Copyright (c) Facebook');
  expect(notices.match(/WITHOUT WARRANTY OF ANY KIND/g)).toHaveLength(2);
});
