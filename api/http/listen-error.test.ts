import { expect, test } from 'vitest';
import { describeListenFailure } from './listen-error.ts';

const failure = (code: string) => Object.assign(new Error(`listen ${code}`), { code });

test.each([
  ['EADDRINUSE', '127.0.0.1', 3000, /^Port 3000 is in use\. .* PORT=3001 npm start$/],
  ['EADDRINUSE', '127.0.0.1', 65_535, /PORT=3000 npm start$/],
  ['EACCES', '127.0.0.1', 80, /^This user may not listen on port 80: .* PORT=3000 npm start$/],
  ['EADDRNOTAVAIL', '::1', 3000, /^This machine has no address ::1\. .* HOST=127\.0\.0\.1 npm start$/],
  ['EAFNOSUPPORT', '::1', 3000, /^This machine has no address ::1\./],
])('%s on %s:%i is told in words, with the way out', (code, host, port, words) => {
  const cause = failure(code);

  expect(describeListenFailure(cause, host, port)).toMatchObject({
    name: 'ListenError',
    message: expect.stringMatching(words),
    cause,
  });
});

test('what nobody expects stays as it is', () => {
  const error = failure('EMFILE');

  expect(describeListenFailure(error, '127.0.0.1', 3000)).toBe(error);
});
