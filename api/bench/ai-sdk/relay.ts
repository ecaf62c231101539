import { createOpenAI } from '@ai-sdk/openai';
import { pipeUIMessageStreamToResponse, streamText, toUIMessageStream } from 'ai';
import { model, readQuestion, serveRelay, upstream } from '../relays/serve-relay.ts';

/** What most chat apps in TypeScript do today: `streamText` of Vercel's AI SDK, with the SDK's own protocol. */
const openai = createOpenAI({ baseURL: upstream, apiKey: 'none' });

serveRelay(async (request, response) => {
  const { stream } = streamText({ model: openai.chat(model), prompt: await readQuestion(request) });
  pipeUIMessageStreamToResponse({ response, stream: toUIMessageStream({ stream }) });
});
