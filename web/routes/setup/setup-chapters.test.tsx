import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GetAKey, HowItWorks, PlaceTheKey } from './setup-chapters.tsx';
import { Troubleshooting } from './troubleshooting.tsx';

function chapters(server: string | null): string {
  return renderToStaticMarkup(
    <>
      <GetAKey server={server} />
      <PlaceTheKey server={server} />
      <HowItWorks server={server} />
      <Troubleshooting server={server} />
    </>,
  );
}

test('the guide tells how to get a key of OpenAI', () => {
  expect(chapters(null)).toMatch(/Sign in at .*sk-\.\.\..*asks OpenAI which models.*a key starts with sk-/s);
});

test('the guide speaks of the server that is configured, and has no advice on OpenAI then', () => {
  const guide = chapters('llm.example:8000');

  expect(guide).toContain('asks llm.example:8000 which models');
  expect(guide).toContain('Is llm.example:8000 running?');
  expect(guide).not.toMatch(/OpenAI|openai\.com|sk-/);
});
