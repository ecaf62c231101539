import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Steps } from './steps.tsx';

test('an address in a step is a link that breaks behind its slashes only', () => {
  expect(
    renderToStaticMarkup(<Steps steps={['Add credit on platform.openai.com/settings/billing.']} />),
  ).toContain('class="link">platform.openai.com/<wbr/>settings/<wbr/>billing</a>.');
});
