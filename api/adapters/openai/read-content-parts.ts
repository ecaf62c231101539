import { readObject, readText } from './read-json.ts';

/** What a list of content parts contains; null where it contains none. */
interface ContentParts {
  readonly text: string | null;
  readonly reasoning: string | null;
}

/**
 * Reads `[{type: "thinking", thinking: [{type: "text", text}]}, {type: "text", text}]`, as sent by Mistral's reasoning
 * models.
 */
export function readContentParts(parts: readonly unknown[]): ContentParts {
  const thoughts = parts.flatMap((part) => {
    const { type, thinking } = readObject(part) ?? {};
    return type === 'thinking' && Array.isArray(thinking) ? thinking : [];
  });
  return { text: joinTexts(parts), reasoning: joinTexts(thoughts) };
}

function joinTexts(parts: readonly unknown[]): string | null {
  const texts = parts.map((value) => {
    const part = readObject(value);
    return part?.type === 'text' ? (readText(part.text) ?? '') : '';
  });
  return readText(texts.join(''));
}
