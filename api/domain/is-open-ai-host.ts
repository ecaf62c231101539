/** Whether OpenAI itself answers there: its main address or that of a region, such as `eu.api.openai.com`, with or without a port. */
export function isOpenAiHost(host: string): boolean {
  return /(^|\.)openai\.com(:\d+)?$/.test(host);
}

/** Whether that is the address of a region, where OpenAI keeps and processes what it is sent. */
export function isRegionalOpenAiHost(host: string): boolean {
  return /^[a-z]+\.api\.openai\.com(:\d+)?$/.test(host);
}
