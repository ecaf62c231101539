import { randomUUID } from 'node:crypto';
import { KeptAnswerDocument, StopDocument, WelcomeDocument } from './__generated__/graphql.ts';
import { emptyAnswer, fold } from './answer.ts';
import { describeEnding, describeProblem, type Outcome } from './describe-ending.ts';
import { followAnswer } from './follow-answer.ts';
import { ConnectionLost, connectHub, Refused } from './hub.ts';
import { readCommand } from './read-command.ts';
import { openTerminal } from './terminal.ts';

const { options, question } = readCommand();
const cutAfterCharacters = 120;
const hub = connectHub(options.hub);
const terminal = openTerminal();

try {
  await welcome();
  if (question !== '') finish(await chat());
} catch (error) {
  finish(describeTrouble(error));
}

async function welcome(): Promise<void> {
  const { apiStatus, personalities } = await hub.ask(WelcomeDocument, {});
  terminal.line(`● ${apiStatus.title}`, apiStatus.connected ? 'green' : 'yellow');
  terminal.line(`  ${apiStatus.message}\n`, 'dim');
  for (const { id, tagline } of personalities) {
    terminal.line(`  ${id.padEnd(10)} ${tagline}`, id === options.as ? 'bold' : 'dim');
  }
  if (question === '') terminal.line('\nAsk one of them: npm start -- --as coder "What is a closure?"');
}

async function chat(): Promise<Outcome> {
  const start = {
    // The same id means the same answer, however many attempts the request takes.
    requestId: randomUUID(),
    personalityId: options.as,
    turn: { send: { content: question } },
  };
  // Leaving does not stop an answer, and all of it would be billed. So Ctrl-C asks for the end, and reads up to it.
  process.once('SIGINT', () => void stop(start.requestId));
  let answer = emptyAnswer;
  let generationId = '';
  let cutAt = 0;

  for await (const event of followAnswer(hub, start, announceLoss)) {
    answer = fold(answer, event);
    ({ generationId } = event);
    if (event.__typename === 'ChatStarted') {
      const { personality, variant, model } = event;
      terminal.line(`\n${personality?.name ?? options.as}, ${variant.name} (${model || 'no model'})`, 'bold');
      terminal.line(`${personality?.servedBy ?? ''}\n`, 'dim');
    }
    if (event.__typename === 'ChatNotice') terminal.aside(event.message);
    terminal.show(answer.text);
    if (options.cut && cutAt === 0 && answer.text.length >= cutAfterCharacters) {
      cutAt = answer.seq;
      hub.cut();
    }
  }
  if (answer.ending === null) throw new Error('The hub ended the stream without a terminal event.');
  if (answer.text !== '') terminal.show(`${answer.text}\n`);
  return options.cut
    ? compare(generationId, answer.text, describeEnding(answer.ending))
    : describeEnding(answer.ending);
}

function announceLoss(seq: number): void {
  terminal.aside(
    seq === 0
      ? 'connection lost, starting again with the same request id'
      : `connection lost after event ${seq}, resuming from there`,
  );
}

async function stop(requestId: string): Promise<void> {
  try {
    const { stopChat } = await hub.ask(StopDocument, { input: { requestId } });
    if (stopChat.__typename === 'ApiError') throw new Refused(stopChat);
  } catch (error) {
    finish(describeTrouble(error));
  }
}

/** Asks the hub afresh what it has stored, and says whether it is what was read here. */
async function compare(generationId: string, text: string, { lines, exitCode }: Outcome): Promise<Outcome> {
  const { generation } = await hub.ask(KeptAnswerDocument, { generationId });
  const kept = generation?.message.content ?? '';
  const verdict = `Read here: ${text.length} characters. Stored by the hub: ${kept.length}.`;
  return text === kept
    ? { lines: [...lines, `${verdict} Nothing is lost or doubled.`], exitCode }
    : { lines: [...lines, `${verdict} They differ!`], exitCode: 1 };
}

function describeTrouble(error: unknown): Outcome {
  if (error instanceof Refused) return describeProblem(error.problem);
  if (error instanceof ConnectionLost) {
    return {
      lines: [`No hub answers at ${options.hub}`, 'Start one, or choose another with --hub.'],
      exitCode: 69,
    };
  }
  throw error;
}

function finish({ lines: [headline = '', ...details], exitCode }: Outcome): void {
  terminal.line(`\n${headline}`, exitCode === 0 ? 'green' : 'red');
  for (const detail of details) terminal.line(detail);
  process.exitCode = exitCode;
}
