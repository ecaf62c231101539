import { expect, test } from 'vitest';
import { describeError, describeStanding } from './error-catalogue.ts';
import { type ErrorCode, type ErrorFacts, errorCodes, HubError, unreachableReasons } from './hub-error.ts';
import { type KeyFileFault, keyFileFaults } from './key-file-text.ts';

const describe = (code: ErrorCode, facts: ErrorFacts = {}, retryAfterMs: number | null = null) =>
  describeError(new HubError(code, { facts, retryAfterMs }));

const allFacts: ErrorFacts = {
  host: 'llm.example:8080',
  reason: 'REFUSED',
  model: 'llama3.2',
  field: 'turn.send.content',
  problem: 'is empty',
  candidates: ['claude', 'coder'],
  limit: 32_000,
  actual: 40_000,
  parameter: 'reasoning_effort',
  generationId: '0193',
};
const casesOfFacts: readonly ErrorFacts[] = [
  {},
  { host: 'api.openai.com' },
  allFacts,
  { ...allFacts, unsent: true },
  { ...allFacts, loading: true },
  { ...allFacts, unexplained: true },
  { ...allFacts, damaged: true },
];

test.each(errorCodes)(
  '%s has a title, whole sentences and at least one step, whatever facts are known',
  (code) => {
    for (const facts of casesOfFacts) {
      for (const retryAfterMs of [null, 12_000]) {
        const { title, message, steps } = describe(code, facts, retryAfterMs);

        expect(title).toMatch(/^[A-Z][^.!]+$/);
        expect(steps.length).toBeGreaterThan(0);
        for (const sentence of [message, ...steps]) {
          expect(sentence).toMatch(/^\S.*[.?]$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|!|\s{2}|\.\./);
        }
      }
    }
  },
);

test.each(errorCodes)('%s never names OpenAI’s pages to those who use another server', (code) => {
  const { message, steps } = describe(code, allFacts);

  expect([message, ...steps].join(' ')).not.toMatch(/platform\.openai\.com|status\.openai\.com/);
});

test.each(['OVERLOADED', 'UPSTREAM_ERROR'] as const)(
  'a model that is still being loaded is neither busy nor broken, whether met by a chat or a check: %s',
  (code) => {
    const facts = { host: '127.0.0.1:8080', loading: true };
    expect(describe(code, facts, 10_000)).toMatchObject({
      title: 'Model still loading',
      message: '127.0.0.1:8080 is still loading its model. Try again after 10 seconds.',
      retryable: true,
    });
    expect(describeStanding({ code, facts }, 'PAUSED').message).toMatch(
      /^127\.0\.0\.1:8080 is still loading its model\. /,
    );
  },
);

test('a parameter that a gateway refuses is named with the ways out, and not called a mistake in ModelHub', () => {
  const facts = { host: 'litellm:4000', model: 'gpt-6-luna', parameter: 'verbosity' };
  const { message, steps, fixedBy } = describe('UPSTREAM_REJECTED', facts);

  expect(message).toBe(
    'litellm:4000 did not accept the parameter “verbosity”, which ModelHub sends because OpenAI’s gpt-6-luna takes it.',
  );
  expect(steps.join(' ')).toMatch(/drop_params.*VARIANT_…_MODEL.*personality/);
  expect(fixedBy).toBe('OPERATOR');
  expect(describe('UPSTREAM_REJECTED', { ...facts, host: 'api.openai.com' }).message).toContain(
    'a mistake in ModelHub',
  );
});

test.each(['temperature', 'top_p'])(
  'a personality’s %s that a model does not take is to be removed from the personality',
  (parameter) => {
    const facts = { host: 'me.openai.azure.com', model: 'my-deployment', parameter };
    const { message, steps, fixedBy } = describe('UPSTREAM_REJECTED', facts);

    expect(message).toBe(
      `me.openai.azure.com did not accept the parameter “${parameter}”, which ModelHub sends because the personality sets it.`,
    );
    expect(steps[0]).toMatch(/^Remove that setting from the personality/);
    expect(fixedBy).toBe('YOU');
  },
);

test('another server that refuses a request for reasons of its own is no mistake in ModelHub to report', () => {
  const facts = { host: '127.0.0.1:8000', model: 'gemma', parameter: 'messages' };
  const { message, steps, fixedBy } = describe('UPSTREAM_REJECTED', facts);

  expect(message).toMatch(/did not accept the request, because of its parameter “messages”\. The cause is/);
  expect([message, ...steps].join(' ')).not.toMatch(/mistake|report/);
  expect(steps.join(' ')).toMatch(/^If 127\.0\.0\.1:8000 is your own server, check its log.*VARIANT_…_MODEL/);
  expect(fixedBy).toBe('OPERATOR');
});

test.each(['constructor', '__proto__', 'a.toString'])(
  'a field that a client calls %s is named by its path',
  (field) => {
    expect(describe('BAD_INPUT', { field, problem: 'is unknown' }).message).toBe(`“${field}” is unknown.`);
    expect(describe('TOO_LONG', { field }).message).toBe('The input is too long.');
    expect(describe('NOT_FOUND', { field })).toMatchObject({
      message: 'There is no such thing here: it was deleted, or its id is wrong.',
      steps: ['Choose one from the list.'],
    });
  },
);

test('the three titles of the guide are used literally', () => {
  expect(describe('NOT_CONFIGURED').title).toBe('API not connected');
  expect(describe('RATE_LIMITED').title).toBe('Rate limit exceeded');
  expect(describe('INVALID_KEY').title).toBe('Invalid API key');
});

test('the steps of API not connected ask for the key, its revocation and the credit', () => {
  const steps = describe('NOT_CONFIGURED').steps;

  expect(steps).toHaveLength(3);
  expect(steps[0]).toMatch(/OPENAI_API_KEY is set/);
  expect(steps[1]).toMatch(/platform\.openai\.com\/api-keys.*revoked/);
  expect(steps[2]).toMatch(/credit/);
});

test('the steps of Rate limit exceeded are to wait, to raise the plan, or to take a cheaper variant', () => {
  const steps = describe('RATE_LIMITED').steps;

  expect(steps[0]).toMatch(/Wait a few minutes/);
  expect(describe('RATE_LIMITED', {}, 28_000).steps[0]).toMatch(/Try again after the given time/);
  expect(steps[1]).toMatch(/higher usage tier/);
  expect(steps[2]).toMatch(/faster, cheaper variant/);
});

test('the steps of Invalid API key name typos, spaces and line breaks, and a new key', () => {
  const steps = describe('INVALID_KEY').steps;

  expect(steps[0]).toMatch(/typos/);
  expect(steps[1]).toMatch(/spaces, quotation marks or line breaks/);
  expect(steps[2]).toMatch(/new key/);
});

test('the steps for a key that was never sent begin with what is wrong with it', () => {
  const [first] = describe('INVALID_KEY', { problem: 'contains a space at position 3' }).steps;

  expect(first).toBe(
    'Correct the key in OPENAI_API_KEY: it contains a space at position 3. Restart ModelHub.',
  );
});

test.each(Object.keys(keyFileFaults) as KeyFileFault[])(
  'a key file that is %s is named in message and first step, with what to do',
  (keyFile) => {
    const { message, steps } = describe('NOT_CONFIGURED', { keyFile });

    expect(message).toBe(
      `No key could be read: the file that OPENAI_API_KEY_FILE names ${keyFileFaults[keyFile].clause}.`,
    );
    expect(steps[0]).toBe(keyFileFaults[keyFile].step);
    for (const sentence of [message, ...steps]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  },
);

test('the steps for a key that came from a file say so', () => {
  const [malformed] = describe('INVALID_KEY', { keyFile: 'READ', problem: 'contains a space' }).steps;
  const [refused] = describe('INVALID_KEY', { keyFile: 'READ' }).steps;

  expect(malformed).toMatch(
    /^Correct the key in the file that OPENAI_API_KEY_FILE names: it contains a space\./,
  );
  expect(refused).toMatch(/^Check the file that OPENAI_API_KEY_FILE names for typos/);
});

test('a server that asks for a key where none is set gets no word about the key', () => {
  const { message, steps } = describe('INVALID_KEY', { host: 'localhost:11434', keyless: true });

  expect(message).toBe('localhost:11434 asks for a key, and none is set on this server.');
  expect(steps[0]).toMatch(/^Set OPENAI_API_KEY/);
});

test('a compatible server is called by its host', () => {
  expect(describe('UPSTREAM_ERROR', { host: 'localhost:11434' }).message).toMatch(
    /^localhost:11434 had an internal error/,
  );
  expect(describe('UPSTREAM_ERROR', { host: 'eu.api.openai.com' }).message).toMatch(
    /^OpenAI had an internal error/,
  );
  expect(describe('UPSTREAM_ERROR', { host: 'api.openai.com.evil.example' }).message).toMatch(
    /^api\.openai\.com\.evil\.example had/,
  );
});

test('a compatible server without a model is to be given one, not another variant or an account', () => {
  const host = 'localhost:11434';
  const empty = describe('MODEL_UNAVAILABLE', { host });
  const missing = describe('MODEL_UNAVAILABLE', { host, model: 'llama3.2' });

  expect(empty.message).toBe('ModelHub knows of no model on localhost:11434 that could answer.');
  expect(empty.steps[0]).toBe('Check that localhost:11434 is running and has a model, then try again.');
  expect(missing.message).toMatch(
    /^localhost:11434 does not offer llama3\.2 for chats: it is not there or not loaded/,
  );
  expect(missing.steps[0]).toMatch(/has the model and has loaded it, or look into its log, then try again/);
  expect(missing.steps[1]).toMatch(
    /^Or name another one \(on Azure, your deployment\) in the VARIANT_…_MODEL/,
  );
  for (const { message, steps } of [empty, missing])
    expect([message, ...steps].join(' ')).not.toMatch(/account|retired|Choose another/);
});

test('an error of the server is told in words that also hold when some of the answer came before it', () => {
  expect(describe('UPSTREAM_ERROR').message).toBe('OpenAI had an internal error. Try again in a moment.');
});

test('each reason why a server cannot be reached has its own message', () => {
  const messages = unreachableReasons.map(
    (reason) => describe('UNREACHABLE', { reason, host: 'llm.example' }).message,
  );

  expect(new Set(messages).size).toBe(unreachableReasons.length);
  for (const message of messages) expect(message).toContain('llm.example');
});

test('a certificate for other hosts is told apart from one that is not trusted', () => {
  const tls = (host: string, networkCode: string) =>
    describe('UNREACHABLE', { reason: 'TLS', host, networkCode });
  const named = tls('192.168.1.5', 'ERR_TLS_CERT_ALTNAME_INVALID');
  const untrusted = tls('192.168.1.5', 'DEPTH_ZERO_SELF_SIGNED_CERT');

  expect(named.message).toContain('the certificate there names other hosts, not this one.');
  expect(named.steps[0]).toMatch(/^Set OPENAI_BASE_URL to a host that the certificate names/);
  expect(untrusted.message).toContain('the certificate was not accepted.');
  expect(untrusted.steps.join(' ')).toMatch(/If the certificate is your own, .* NODE_EXTRA_CA_CERTS/);
});

test.each(['DNS', 'REFUSED', 'RESET', 'TLS', 'REDIRECT'] as const)(
  'OPENAI_BASE_URL is to be checked for %s exactly where it names the server',
  (reason) => {
    const steps = (host: string) => describe('UNREACHABLE', { reason, host }).steps.join(' ');

    expect(steps('llm.example')).toContain('OPENAI_BASE_URL');
    expect(steps('api.openai.com')).not.toContain('OPENAI_BASE_URL');
  },
);

test.each([
  [1, '1 second'],
  [12_000, '12 seconds'],
  [12_001, '13 seconds'],
  [180_000, '3 minutes'],
  [7_200_000, '2 hours'],
])('a wait of %i ms is told as %s', (retryAfterMs, words) => {
  expect(describe('RATE_LIMITED', {}, retryAfterMs).message).toContain(`Try again after ${words}.`);
});

test.each([
  'UPSTREAM_ERROR',
  'UNREACHABLE',
  'TIMEOUT',
  'PROTOCOL_ERROR',
  'OVERLOADED',
  'RATE_LIMITED',
] as const)('with %s, a known wait is told and no step or sentence says to try again earlier', (code) => {
  const { message, steps } = describe(code, { host: 'llm.example' }, 12_000);

  expect(message).toMatch(/ Try again after 12 seconds\.$/);
  expect([message, ...steps].join(' ')).not.toMatch(/Try again(?! after)|in a moment|shortly|few minutes/);
});

test('a question that was not sent says so, then why, then how long to wait', () => {
  const { code, message, steps, title } = describe(
    'UPSTREAM_ERROR',
    { host: 'llm.example', unsent: true },
    12_000,
  );

  expect({ code, title }).toEqual({ code: 'UPSTREAM_ERROR', title: 'Error at the provider' });
  expect(message).toBe(
    'This question was not sent, because several requests in a row had failed. The last failure: llm.example had an internal error. Try again after 12 seconds.',
  );
  expect(steps).toEqual(['Try again after the given time.', 'If it persists, check the log of llm.example.']);
});

test('the status of a hub that holds questions back names the failure and the wait, and nothing sooner', () => {
  expect(describeStanding({ code: 'UPSTREAM_ERROR', facts: { host: 'llm.example' } }, 'PAUSED')).toEqual({
    message:
      'llm.example had an internal error. Several requests in a row have failed, so ModelHub sends no questions until the given time.',
    steps: ['Try again after the given time.', 'If it persists, check the log of llm.example.'],
  });
});

test('the status says that a refusal is over by itself only if it is', () => {
  const lastStep = (standing: 'PROBE' | 'ANSWER') =>
    describeStanding({ code: 'KEY_NOT_ALLOWED', facts: {} }, standing).steps.at(-1);

  expect(lastStep('PROBE')).toBe(
    'Then ask again. ModelHub keeps checking, so this message disappears once the problem is fixed.',
  );
  expect(lastStep('ANSWER')).toBe(
    'Then ask again. Only a real answer shows that it works, so this message stays until then.',
  );
  expect(describe('KEY_NOT_ALLOWED').steps.at(-1)).toBe('Then ask again.');
});

test('the status of a rate limit with a given time names no other', () => {
  const { message, steps } = describeStanding({ code: 'RATE_LIMITED', facts: {} }, 'TIMED');

  expect(message).toBe('OpenAI has had too many requests from this server.');
  expect(steps[0]).toBe('Try again after the given time.');
});

test('a text that a person wrote is called by its name, what a program fills in by its path', () => {
  const message = (field: string) => describe('BAD_INPUT', { field, problem: 'is empty' }).message;

  expect(message('turn.edit.content')).toBe('The message is empty.');
  expect(message('title')).toBe('The title is empty.');
  expect(message('turn.send.parentId')).toBe('“turn.send.parentId” is empty.');
  expect(message('draft.starters')).toBe('The list of starters is empty.');
  expect(message('draft.starters[2]')).toBe('The starter is empty.');
  expect(message('first')).toBe('“first” is empty.');
});

test('what is too long is told in what was counted', () => {
  const message = (facts: ErrorFacts) => describe('TOO_LONG', facts).message;

  expect(message({ field: 'turn.send.content', limit: 32_000, actual: 32_001, unit: 'characters' })).toBe(
    'The message is too long: the limit is 32,000 characters, and it has 32,001.',
  );
  expect(message({ field: 'title', limit: 200, actual: 201, unit: 'characters' })).toBe(
    'The title is too long: the limit is 200 characters, and it has 201.',
  );
  expect(message({ field: 'target.temporary.history', limit: 200, actual: 201, unit: 'messages' })).toBe(
    'The history of the chat is too long: the limit is 200 messages, and it has 201.',
  );
  expect(message({ limit: 262_144, unit: 'bytes' })).toBe(
    'The input is too long: the limit is 262,144 bytes.',
  );
});

test('what cannot get better by waiting is not called retryable, what can is', () => {
  for (const code of [
    'NO_CREDIT',
    'SPEND_LIMIT',
    'INVALID_KEY',
    'CONTEXT_TOO_LONG',
    'CONTENT_BLOCKED',
  ] as const) {
    expect(describe(code).retryable).toBe(false);
  }
  for (const code of ['RATE_LIMITED', 'OVERLOADED', 'TIMEOUT', 'UNREACHABLE', 'STREAM_BROKEN'] as const) {
    expect(describe(code).retryable).toBe(true);
  }
});

test('an end without a finish reason is not called a lost connection', () => {
  const broken = describe('STREAM_BROKEN', { host: '127.0.0.1:8080', unexplained: true });
  expect(broken.message).toBe(
    '127.0.0.1:8080 ended the answer without a finish reason, so it may be incomplete. The text so far is kept.',
  );
  expect(broken.steps.at(-1)).toMatch(/^If every answer ends like this, update that server/);
  expect(describe('STREAM_BROKEN', { host: 'api.openai.com', unexplained: true }).steps).toHaveLength(1);
});

test('the wait and the request id are handed on', () => {
  const error = new HubError('RATE_LIMITED', { retryAfterMs: 5_000, requestId: 'req_1' });

  expect(describeError(error)).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterMs: 5_000,
    requestId: 'req_1',
    generationId: null,
  });
});

test('BUSY names the generation that is in the way, whether of the message to reply to or to continue', () => {
  expect(describe('BUSY', { generationId: '0193' })).toMatchObject({
    generationId: '0193',
    message: 'The answer is still being written.',
  });
});
