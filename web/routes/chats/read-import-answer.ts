import type { ImportAnswer, PostChats } from './import-chats.ts';

/** Sends a document of chats to this page's hub. */
export const postChats: PostChats = async (body) => {
  const response = await fetch('/api/chats', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return readImportAnswer(response);
};

/** Reads the response to a part of a file. It may not come from a hub: proxies refuse in HTML of their own. */
export async function readImportAnswer(response: Response): Promise<ImportAnswer> {
  const { ok, status } = response;
  const answer = parse(await response.text());
  if (typeof answer === 'object' && answer !== null) {
    if (ok && 'chats' in answer && Array.isArray(answer.chats)) return { chats: answer.chats };
    if (!ok && 'title' in answer && 'message' in answer) {
      return { error: { title: String(answer.title), message: String(answer.message) } };
    }
  }
  return { error: errorOf(status) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorOf(status: number): { readonly title: string; readonly message: string } {
  if (status === 413) {
    return {
      title: 'Too large for the proxy',
      message:
        'The proxy in front of ModelHub does not accept requests of this size (status 413). It must allow 17 MB, as the hosting guide says. Then import the same file again; chats already imported are recognised.',
    };
  }
  if (status === 408) {
    return {
      title: 'Too slow',
      message:
        'The upload took too long and was stopped (status 408). Import the same file again over a faster connection; chats already imported are recognised.',
    };
  }
  return {
    title: 'No answer to the import',
    message: `Instead, the hub or a proxy in front of it sent status ${status}. Reload this page and import the same file again; chats already imported are recognised.`,
  };
}
