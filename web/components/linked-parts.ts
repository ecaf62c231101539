/** OpenAI pages as written in the catalogue; no other hosts, nor hosts that merely start or end like these. */
const address = /(?<![\w.-])((?:platform|status)\.openai\.com(?:\/[a-z-]+)*)(?![\w-]|\.\w)/;

/** Splits a text into words and addresses: every second part is an address, without its scheme. */
export function linkedParts(text: string): readonly string[] {
  return text.split(address);
}
