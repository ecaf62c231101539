/**
 * Whether the host is OpenAI's: the main address or a regional one, such as `eu.api.openai.com`, with or without a
 * port.
 */
export function isOpenAiHost(host: string): boolean {
  return /(^|\.)openai\.com(:\d+)?$/.test(host);
}

/** Whether the host is a regional address, where OpenAI stores and processes data in that region. */
export function isRegionalOpenAiHost(host: string): boolean {
  return /^[a-z]+\.api\.openai\.com(:\d+)?$/.test(host);
}
