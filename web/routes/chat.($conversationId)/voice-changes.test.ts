import { expect, test } from 'vitest';
import { sampleAnswer, sampleQuestion } from '../../chat/sample-message.ts';
import { voiceChange, voiceChanges } from './voice-changes.ts';

const tutor = { personality: { id: 'tutor', name: 'Tutor' }, variant: { id: 'smart', name: 'Smart' } };

test('a change of voice or tier is told above the question that it answers', () => {
  const messages = [
    sampleQuestion({ id: 'q1' }),
    sampleAnswer({ id: 'a1', parentId: 'q1' }),
    sampleQuestion({ id: 'q2', parentId: 'a1' }),
    sampleAnswer({ id: 'a2', parentId: 'q2' }),
    sampleQuestion({ id: 'q3', parentId: 'a2' }),
    sampleAnswer({ id: 'a3', parentId: 'q3', ...tutor }),
  ];
  expect([...voiceChanges(messages)]).toEqual([['q3', 'Tutor · Smart from here']]);
});

test('the first voice is no change', () => {
  expect(voiceChange(null, tutor)).toBeNull();
  expect(voiceChange(tutor, tutor)).toBeNull();
});

test('another tier of the same voice is a change', () => {
  const fast = { ...tutor, variant: { id: 'fast', name: 'Fast' } };
  expect(voiceChange(tutor, fast)).toBe('Tutor · Fast from here');
});
