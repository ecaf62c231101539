import { expect, test } from 'vitest';
import { checkFiles } from './file-limits.ts';

test.each(['', 'a/b.md', 'a\\b.md', 'a\nb.md', 'x'.repeat(256)])(
  '%j cannot be the name of a file',
  (name) => {
    expect(() => checkFiles([{ name, content: '' }])).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        facts: {
          field: 'files[0].name',
          problem: 'must be the name of a file without a path, of at most 255 characters',
        },
      }),
    );
  },
);
