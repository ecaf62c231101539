import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import { runOperation } from '../testing/run-operation.ts';
import { createStubHub, stoppedGeneration } from '../testing/stub-hub.ts';

const mutation = `mutation Stop($input: StopChatInput!) {
  stopChat(input: $input) {
    __typename
    ... on StopChatPayload { generation { id status } }
    ... on ApiError { code message }
  }
}`;

test.each([{ generationId: 'generation-1' }, { requestId: 'my-request' }])('stops by %o', async (input) => {
  const targets: unknown[] = [];
  const hub = createStubHub({
    generations: {
      stop: async (_viewer, target) => {
        targets.push(target);
        return stoppedGeneration;
      },
    },
  });

  const { data } = await runOperation(mutation, { input }, hub);

  expect(targets).toEqual([input]);
  expect(data?.stopChat).toEqual({
    __typename: 'StopChatPayload',
    generation: { id: 'generation-1', status: 'STOPPED' },
  });
});

test('gives NOT_FOUND as a value', async () => {
  const hub = createStubHub({
    generations: {
      stop: async () => {
        throw new HubError('NOT_FOUND', { facts: { field: 'generationId' } });
      },
    },
  });

  const { data } = await runOperation(mutation, { input: { generationId: 'other' } }, hub);

  expect(data?.stopChat).toMatchObject({ __typename: 'ApiError', code: 'NOT_FOUND' });
});

test.each(['../', "' or 1=1 --", 'x'.repeat(10_000), ''])('refuses %j as an id', async (generationId) => {
  const { data } = await runOperation(mutation, { input: { generationId } });

  expect(data?.stopChat).toMatchObject({ __typename: 'ApiError', code: 'BAD_INPUT' });
});

test('wants exactly one of its two fields', async () => {
  for (const input of [{}, { generationId: 'a', requestId: 'b' }, { generationId: null }]) {
    const { data, errors } = await runOperation(mutation, { input });

    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
  }
});
