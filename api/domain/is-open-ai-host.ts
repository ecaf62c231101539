/** Whether OpenAI itself answers there: its main address or that of a region, such as `eu.api.openai.com`, with or without a port. */
export function isOpenAiHost(host: string): boolean {
  return /(^|\.)openai\.com(:\d+)?$/.test(host);
}
