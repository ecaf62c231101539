import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { createGenerationLog } from './generation-log.ts';
import { createRunRegistry, type Run } from './run-registry.ts';

const clock = createFakeClock();

/** A run that has ended. */
function runOf(kind: 'stored' | 'temporary'): Run {
  const { record, conversation, question } = generationOf();
  const chat = { record, question, conversation: kind === 'stored' ? conversation : null };
  return {
    viewerId: 'owner',
    stored: () => chat,
    events: createGenerationLog(record.id, clock),
    stop() {},
    done: Promise.resolve(record),
  };
}

test('of more than a thousand runs that ended, the oldest stored ones go first, then the oldest temporary ones', async () => {
  const runs = createRunRegistry(clock);
  const has = (run: Run | undefined) => {
    const { id = '', requestId } = run?.stored().record ?? {};
    return [runs.find('owner', id), runs.findByRequest('owner', requestId ?? '')].map((one) => one === run);
  };
  const endAll = async (ended: readonly Run[]) => {
    for (const run of ended) runs.add(run);
    await nextTurn();
  };
  const first = [runOf('temporary'), runOf('stored'), runOf('stored'), runOf('temporary')] as const;
  await endAll([...first, ...Array.from({ length: 996 }, () => runOf('temporary'))]);
  expect(first.map(has)).toEqual(Array(4).fill([true, true]));

  const later = [runOf('temporary'), runOf('temporary'), runOf('stored'), runOf('temporary')];
  const kept: boolean[][] = [];
  for (const run of later) {
    await endAll([run]);
    kept.push(first.map((one) => has(one)[0] === true));
  }

  expect(kept).toEqual([
    [true, false, true, true],
    [true, false, false, true],
    [true, false, false, true],
    [false, false, false, true],
  ]);
  expect(has(later[2])).toEqual([false, false]);
  expect(has(later[3])).toEqual([true, true]);
  runs.close();
});
