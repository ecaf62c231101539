import { mendCharacters } from '../check-characters.ts';
import { mendTitle } from '../conversations/check-title.ts';
import type { Message } from '../conversations/records.ts';
import { type FiledAnswer, fileFormat, fileVersion, type OpenedChat } from './chat-file.ts';

/** Writes one JSON document, one message per line. */
export async function* writeJson(
  chats: AsyncIterable<OpenedChat<Message>>,
  exportedAt: number,
): AsyncGenerator<string> {
  yield `{"format":"${fileFormat}","version":${fileVersion},"exportedAt":"${dateOf(exportedAt)}","chats":[`;
  let separator = '\n';
  for await (const chat of chats) {
    yield separator;
    yield* writeChat(chat);
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function* writeChat({ conversation, messages }: OpenedChat<Message>): AsyncGenerator<string> {
  const head = {
    ...conversation,
    title: mendTitle(conversation.title),
    createdAt: dateOf(conversation.createdAt),
    updatedAt: dateOf(conversation.updatedAt),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  /** Index by prompt: prompts are long, and a chat has few different ones. */
  const prompts = new Map<string, number>();
  let separator = '\n';
  for await (const message of messages) {
    yield separator + JSON.stringify(toFiledMessage(message, prompts));
    separator = ',\n';
  }
  yield `\n],"prompts":${JSON.stringify([...prompts.keys()])}}`;
}

function toFiledMessage(message: Message, prompts: Map<string, number>) {
  const { id, parentId, role, content, createdAt, answer } = message;
  const asked = { id, parentId, role, content: mendCharacters(content), createdAt: dateOf(createdAt) };
  return answer === null ? asked : { ...asked, answer: toFiledAnswer(answer, prompts) };
}

function toFiledAnswer(answer: NonNullable<Message['answer']>, prompts: Map<string, number>): FiledAnswer {
  const { id, name, systemPrompt } = answer.personality;
  const text = mendCharacters(systemPrompt);
  const prompt = prompts.get(text) ?? prompts.size;
  prompts.set(text, prompt);
  return { ...answer, reasoning: mendCharacters(answer.reasoning), personality: { id, name, prompt } };
}

function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
