import { expect, test } from 'vitest';
import { parseCommand, type SandboxCommand } from './simulate-command.ts';

const simulation = (message: string) => {
  const command = parseCommand(message);
  if (command?.type !== 'simulate') throw new Error(`not a simulation: ${JSON.stringify(command)}`);
  const { scenario, ...options } = command;
  return { name: scenario.name, ...options };
};

test.each(['Hello', 'please /simulate cut', '/simulated cut', '/helpful', ''])(
  '“%s” is an ordinary message',
  (message) => {
    expect(parseCommand(message)).toBeNull();
  },
);

test.each(['/help', '/HELP me', '/simulate', '  /simulate  ', '/simulate help'])(
  '“%s” asks for help',
  (message) => {
    expect(parseCommand(message)).toEqual({ type: 'help' });
  },
);

test.each([
  ['/simulate rate_limited', 'rate_limited'],
  ['/simulate rate_limit', 'rate_limited'],
  ['/Simulate RATE-LIMITED', 'rate_limited'],
  ['/simulate rate limit', 'rate_limited'],
  ['/simulate context too long', 'context_too_long'],
  ['/simulate stalled.', 'stall'],
  ['/simulate 401', 'invalid_key'],
  ['/simulate 403', 'permission_denied'],
  ['/simulate 404', 'model_unavailable'],
  ['/simulate 429', 'rate_limited'],
])('“%s” plays %s', (message, name) => {
  expect(simulation(message).name).toBe(name);
});

test('numbers, pace and question are read from the words after the name', () => {
  expect(simulation('/simulate slow 20')).toMatchObject({ amount: 20, tokensPerSecond: 20, question: '' });
  expect(simulation('/simulate long 20000 fast')).toMatchObject({
    amount: 20_000,
    tokensPerSecond: Number.POSITIVE_INFINITY,
  });
  expect(simulation('/simulate long slow 50 tides and moons')).toMatchObject({
    amount: 2_000,
    tokensPerSecond: 50,
    question: 'tides and moons',
  });
  expect(simulation('/simulate cut black holes')).toMatchObject({
    amount: null,
    tokensPerSecond: null,
    question: 'black holes',
  });
});

test.each([
  ['/simulate slow 40 cut whales', 'cut', 40, 'whales'],
  ['/simulate slow 20 rate limit', 'rate_limited', 20, ''],
  ['/simulate fast long 300 rivers', 'long', Number.POSITIVE_INFINITY, 'rivers'],
  ['/simulate slow 20 black holes', 'slow', 20, 'black holes'],
])('in “%s” the pace comes first', (message, name, tokensPerSecond, question) => {
  expect(simulation(message)).toMatchObject({ name, tokensPerSecond, question });
});

test.each([
  ['/simulate slow 0', 1],
  ['/simulate slow 999999999', 1_000],
  ['/simulate slow -5', 20],
  ['/simulate long 1', 50],
  ['/simulate long 999999999', 200_000],
  ['/simulate rate_limited 0', 0],
])('“%s” is bounded to %i', (message, amount) => {
  expect(simulation(message).amount).toBe(amount);
});

test.each<[string, Partial<SandboxCommand & { suggestion: string | null }>]>([
  ['/simulate rate_limted', { suggestion: 'rate_limited' }],
  ['/simulate stal', { suggestion: 'stall' }],
  ['/simulate unreachabel', { suggestion: 'unreachable' }],
  ['/simulate photosynthesis', { suggestion: null }],
  ['/simulate xy', { suggestion: null }],
  [`/simulate ${'x'.repeat(10_000)}`, { suggestion: null }],
])('%s is unknown and gets a suggestion only when one is near', (message, expected) => {
  expect(parseCommand(message)).toMatchObject({ type: 'unknown', ...expected });
});
