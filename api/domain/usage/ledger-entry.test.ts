import { expect, test } from 'vitest';
import { generationOf } from '../../testing/stored-generations.ts';
import { stubStatus } from '../../testing/stub-hub.ts';
import { type Outcome, settledRecord } from '../generation/settle-answer.ts';
import { ledgerEntryOf } from './ledger-entry.ts';

const timing = { firstTokenMs: null, totalMs: 5, tokensPerSecond: null };

function entryOf(outcome: Outcome) {
  const { record } = generationOf();
  const said = { model: null, usage: null, serviceTier: null };
  return ledgerEntryOf(settledRecord(record, outcome, timing, said, stubStatus.upstream).message);
}

test.each(['STOP', 'SHUTDOWN'] as const)('what %s ended before its first try is no entry', (reason) => {
  expect(entryOf({ kind: 'stopped', reason, billing: 'UNASKED' })).toBeNull();
});

test.each([
  ['STOP', 'STOPPED'],
  ['SHUTDOWN', 'INTERRUPTED'],
] as const)('what %s ended while it was asked is entered, its cost unknown', (reason, status) => {
  expect(entryOf({ kind: 'stopped', reason, billing: 'POSSIBLE' })).toMatchObject({
    status,
    cost: { amount: null, unknownReason: expect.stringContaining('ended early') },
  });
});

test('what tried a personality out is entered without its name', () => {
  const { record } = generationOf();
  const { answer } = record.message;
  const personality = { ...answer.personality, id: 'try-out', name: 'Secret' };
  const tried = { ...record, message: { ...record.message, answer: { ...answer, personality } } };
  const said = { model: null, usage: null, serviceTier: null };
  const outcome: Outcome = { kind: 'stopped', reason: 'STOP', billing: 'POSSIBLE' };
  const { message } = settledRecord(tried, outcome, timing, said, stubStatus.upstream);
  expect(ledgerEntryOf(message)?.personality).toEqual({ id: 'try-out', name: 'Try-out' });
});
