/** A nested list and a task list. */
export function listExhibit(topic: string): string {
  return [
    `1. Name what “${topic}” should lead to.`,
    '   - in one sentence',
    '   - in your own words',
    '2. Take the **smallest** part first.',
    '3. Look at the result, then decide about the rest.',
    '',
    '- [x] question asked',
    '- [ ] key added on the server',
    '- [ ] question answered by a model',
  ].join('\n');
}
