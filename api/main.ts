import { createLineLog } from './adapters/log/line-log.ts';
import { secretsOf } from './adapters/openai/guard-secret.ts';
import { readEnvFile } from './adapters/system/env-file.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startServer } from './server.ts';

/** So soon after a signal the next one is the same: npm passes on what the terminal, or systemd, has sent to both. */
const repeatedMs = 1_000;

/** Serves until a signal ends the process. */
export function run(): void {
  main().catch(fail);
}

async function main(): Promise<void> {
  // Chats are for the owner alone, also in a directory that others may look into.
  process.umask(0o077);
  // Whoever read the log may be gone, or its disk full: answers go on without it.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const envFile = readEnvFile('.env');
  if (envFile.problems.length > 0) throw new ConfigError(envFile.problems);
  const config = readConfig({ ...envFile.values, ...process.env });
  const secrets = config.upstream.kind === 'sandbox' ? [] : secretsOf(config.upstream.apiKey);
  const log = createLineLog({
    level: config.logLevel,
    write: (line) => process.stderr.write(`${line}\n`),
    secrets,
  });
  for (const remark of config.remarks) log.warn(remark);

  // While somebody edits it, the server starts anew at once instead of waiting for answers.
  const server = process.argv.includes('--dev')
    ? await startServer({ ...config, shutdownGraceMs: 0 }, log, 'vite')
    : await startServer(config, log, 'built');
  let stoppingAt: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppingAt !== null) {
        // A second signal does not wait for answers.
        if (performance.now() - stoppingAt > repeatedMs) process.exit(1);
        return;
      }
      stoppingAt = performance.now();
      log.info('stopping', { signal });
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('stopping failed', error);
          process.exit(1);
        },
      );
    });
  }

  // Whoever waits for this line may stop it at once.
  process.stdout.write(`ModelHub is ready on ${server.url.href}${simulationOf(config)}\n`);
}

function simulationOf({ upstream }: Config): string {
  if (upstream.kind !== 'sandbox') return '';
  return ` with simulated answers: ${upstream.keyIsSet ? 'SANDBOX is on' : 'no key is set'}`;
}

/** What an operator can mend is said in words; anything else keeps its stack. */
function fail(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof Error && expectedAtStart.has(error.name)) process.stderr.write(`${error.message}\n`);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? Number(error.port) : 0;
    process.stderr.write(
      `Port ${port} is in use. Stop what is listening there, or use another one: PORT=${(port % 65_535) + 1} npm start\n`,
    );
  } else throw error;
}

const expectedAtStart = new Set(['ConfigError', 'DataDirectoryError', 'DirectoryInUseError']);

if (import.meta.main) run();
