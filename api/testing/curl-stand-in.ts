import { parseArgs } from 'node:util';

/** As much of curl as the README uses, for machines without it: sends a request and prints the response. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fail: { type: 'boolean', short: 'f' },
      silent: { type: 'boolean', short: 's' },
      'show-error': { type: 'boolean', short: 'S' },
      'no-buffer': { type: 'boolean', short: 'N' },
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      data: { type: 'string', short: 'd' },
    },
  });
  const headers = values.header.map((line): [string, string] => {
    const [name = '', ...value] = line.split(':');
    return [name, value.join(':').trim()];
  });
  const response = await fetch(positionals[0] ?? '', {
    method: values.data === undefined ? 'GET' : 'POST',
    headers,
    body: values.data ?? null,
  });
  if (values.fail && !response.ok) process.exit(22);
  for await (const chunk of response.body ?? []) process.stdout.write(chunk);
}

if (import.meta.main) await main();
