import { expect, test } from 'vitest';
import { remarkUnknown } from './remark-unknown.ts';

test.each([
  ['OPENAI_APIKEY', 'there is no setting OPENAI_APIKEY; did you mean OPENAI_API_KEY?'],
  ['openai_api_key', 'there is no setting openai_api_key; did you mean OPENAI_API_KEY?'],
  ['PORTS', 'there is no setting PORTS; did you mean PORT?'],
  ['HTTPS_PROXY', 'there is no setting HTTPS_PROXY'],
  ['abcDEF0123', 'there is no such setting'],
  [
    'NODE_EXTRA_CA_CERTS',
    'NODE_EXTRA_CA_CERTS is a setting of Node, which does not look for it here: set it in the environment',
  ],
])(
  'a name that nobody reads is named with its line and what was meant, unless it may be a secret: %s',
  (name, remark) => {
    expect(remarkUnknown({ PORT: '.env, line 1', [name]: '.env, line 2' })).toEqual([
      `.env, line 2: ${remark}`,
    ]);
  },
);
