import { randomUUID } from 'node:crypto';
import {
  type FinishReason,
  type InterruptionReason,
  KeptAnswerDocument,
  type ProblemFragment,
  StartChatDocument,
  WatchChatDocument,
} from './__generated__/operations.ts';
import { connectHub } from './hub-client.ts';

// Tables over enums: a value that the hub adds one day fails to compile here as soon as the types are regenerated.
const cuts: Record<Exclude<FinishReason, 'STOP'>, string> = {
  LENGTH: 'Cut off at the length limit.',
  CONTENT_FILTER: 'Cut off by a content filter.',
  REFUSAL: 'Declined by the model.',
  TOOL_CALLS: 'Ended by asking for a tool that does not exist.',
};
const interruptions: Record<InterruptionReason, string> = {
  SHUTDOWN: 'The hub was shut down; the text so far is kept.',
  CRASH: 'The hub crashed; the text saved so far is kept.',
  LOST: 'The hub lost this answer while it was being written.',
};

const origin = process.env.MODELHUB_URL ?? 'http://127.0.0.1:3000';
const question = process.argv.slice(2).join(' ') || 'Why is the sky blue?';
if (!/^https?:\/\//i.test(origin) || !URL.canParse(origin)) {
  fail(`“${origin}” is not the address of a hub. Set MODELHUB_URL to one like http://127.0.0.1:3000`);
  process.exit();
}
const hub = connectHub(origin);

try {
  const generationId = await start();
  if (generationId !== null) await compare(generationId, await follow(generationId));
} catch (error) {
  fail(`Could not talk to the hub at ${origin}: ${error instanceof Error ? error.message : error}`);
}

/** Asks, and returns the id by which the answer can be watched; null if the hub refuses. */
async function start(): Promise<string | null> {
  const turn = { send: { content: question } };
  const input = { requestId: randomUUID(), personalityId: 'claude', turn };
  const { data } = await hub.mutate({ mutation: StartChatDocument, variables: { input } });
  if (data?.startChat.__typename === 'StartChatPayload') return data.startChat.generation.id;
  if (data !== undefined) explain(data.startChat);
  return null;
}

/**
 * Prints the answer while it is written, and resolves with its whole text. After a lost connection graphql-ws
 * subscribes again, and the hub starts with a snapshot of everything so far: replacing and appending is all it takes.
 */
async function follow(generationId: string): Promise<string> {
  let text = '';
  const events = hub.subscribe({
    query: WatchChatDocument,
    variables: { generationId },
    // Each event is read only once: the cache need not hold it.
    fetchPolicy: 'no-cache',
  });
  await events.forEach(({ data, error }) => {
    if (error !== undefined) throw error;
    const event = data?.chatStream;
    if (event?.__typename === 'ChatStarted') console.error(`${event.personality?.servedBy ?? ''}\n`);
    if (event?.__typename === 'ChatSnapshot') show(event.text);
    if (event?.__typename === 'ChatDelta') show(text + event.text);
    if (event?.__typename === 'ChatCompleted' && event.finishReason !== 'STOP')
      fail(`\n${cuts[event.finishReason]}`);
    if (event?.__typename === 'ChatStopped') fail('\nStopped.');
    if (event?.__typename === 'ChatInterrupted') fail(`\n${interruptions[event.reason]}`);
    if (event?.__typename === 'ChatFailed') explain(event.error);
  });
  process.stdout.write('\n');
  return text;

  function show(next: string): void {
    const added = next.startsWith(text) ? next.slice(text.length) : `\n\n${next}`;
    text = next;
    process.stdout.write(process.stdout.isTTY ? withoutControls(added) : added);
  }
}

/** A model may write sequences that a terminal would obey. Without these two characters they are only text. */
function withoutControls(text: string): string {
  return text.replaceAll('\u001b', '␛').replaceAll('\u009b', '␛');
}

/** Asks the hub what it has stored, and says whether it is what was read here. */
async function compare(generationId: string, text: string): Promise<void> {
  const { data } = await hub.query({ query: KeptAnswerDocument, variables: { generationId } });
  const kept = data?.generation?.message;
  if (kept?.content !== text) return fail('\nThe hub has different text!');
  console.error(`\n${text.length} characters by ${kept.model}, read here exactly as the hub stored them.`);
}

/** The hub's texts are ready to be shown as they are. */
function explain({ title, message, steps }: ProblemFragment): void {
  fail([`\n${title}`, message, ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'));
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
