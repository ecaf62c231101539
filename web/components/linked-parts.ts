/** Pages of OpenAI as the catalogue writes them; no other host, and none that only begins or ends like theirs. */
const address = /(?<![\w.-])((?:platform|status)\.openai\.com(?:\/[a-z-]+)*)(?![\w-]|\.\w)/;

/** A text cut into words and the addresses in them: every second part is an address, without its scheme. */
export function linkedParts(text: string): readonly string[] {
  return text.split(address);
}
