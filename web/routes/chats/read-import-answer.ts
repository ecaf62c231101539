import type { ImportAnswer } from './import-chats.ts';

/** Reads what came back for a part of a file. It may be no answer of a hub: proxies refuse in HTML of their own. */
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
        'The proxy in front of ModelHub takes no requests of this size (status 413). It must let 17 MB through, as the guide to hosting says. Then import the same file again: what came in is known then.',
    };
  }
  if (status === 408) {
    return {
      title: 'Too slow',
      message:
        'The upload took too long and was ended (status 408). Import the same file again over a faster connection: what came in is known then.',
    };
  }
  return {
    title: 'No answer to the import',
    message: `In its place came status ${status}, from the hub or from a proxy in front of it. Reload this page and import the same file again: what came in is known then.`,
  };
}
