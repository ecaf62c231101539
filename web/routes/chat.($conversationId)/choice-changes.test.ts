import { expect, test } from 'vitest';
import { sampleAnswer, sampleQuestion } from '../../chat/testing/sample-message.ts';
import { choiceChange, choiceChanges, goneAnswerer } from './choice-changes.ts';

const tutor = {
  personality: { personalityId: 'tutor', name: 'Tutor' },
  variant: { variantId: 'smart', name: 'Smart' },
};

test('a change of personality or variant is told above the question that it answers', () => {
  const messages = [
    sampleQuestion({ id: 'q1' }),
    sampleAnswer({ id: 'a1', parentId: 'q1' }),
    sampleQuestion({ id: 'q2', parentId: 'a1' }),
    sampleAnswer({ id: 'a2', parentId: 'q2' }),
    sampleQuestion({ id: 'q3', parentId: 'a2' }),
    sampleAnswer({ id: 'a3', parentId: 'q3', ...tutor }),
  ];
  expect([...choiceChanges(messages)]).toEqual([['q3', 'Tutor · Smart from here']]);
});

test('the first personality is no change', () => {
  expect(choiceChange(null, tutor)).toBeNull();
  expect(choiceChange(tutor, tutor)).toBeNull();
});

test('another variant of the same personality is a change', () => {
  const fast = { ...tutor, variant: { variantId: 'fast', name: 'Fast' } };
  expect(choiceChange(tutor, fast)).toBe('Tutor · Fast from here');
});

test('who answered last and was deleted since is named', () => {
  expect(goneAnswerer(sampleAnswer(tutor), [{ id: 'gpt' }])).toBe('Tutor');
  expect(goneAnswerer(sampleAnswer(tutor), [{ id: 'tutor' }])).toBeNull();
  expect(goneAnswerer(sampleQuestion(), [])).toBeNull();
  expect(goneAnswerer(undefined, [])).toBeNull();
});
