import { createLineLog } from './adapters/log/line-log.ts';
import { secretsOf } from './adapters/openai/guard-secret.ts';
import { overEnvFile, readEnvFile } from './adapters/system/env-file.ts';
import { remarkUnknown } from './config/remark-unknown.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startServer } from './server.ts';

/**
 * A signal this soon after the first is a duplicate: npm forwards what the terminal or systemd already sent to both.
 */
const repeatedMs = 1_000;

/** Runs the server until a signal ends the process. */
export function run(): void {
  main().catch(fail);
}

async function main(): Promise<void> {
  // Chats are private to the owner, even in a directory that others may read.
  process.umask(0o077);
  // The log's reader may be gone or its disk full: carry on without it.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const envFile = readEnvFile('.env');
  if (envFile.problems.length > 0) throw new ConfigError(envFile.problems);
  const config = readConfig(overEnvFile(envFile, process.env));
  const secrets = config.upstream.kind === 'SANDBOX' ? [] : secretsOf(config.upstream.apiKey);
  const log = createLineLog({
    level: config.logLevel,
    write: (line) => process.stderr.write(`${line}\n`),
    secrets,
  });
  for (const remark of [...remarkUnknown(envFile.places), ...config.remarks]) log.warn(remark);

  // In development, restart immediately instead of waiting for answers.
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

  // Whoever waits for this line may send a signal right away, so the handlers come first.
  process.stdout.write(`ModelHub is ready on ${server.url.href}${simulationOf(config)}\n`);
}

function simulationOf({ upstream }: Config): string {
  if (upstream.kind !== 'SANDBOX') return '';
  return ` with simulated answers: ${upstream.keyIsSet ? 'SANDBOX is on' : 'no key is set'}`;
}

/** Errors that the operator can fix are shown as a message; any other keeps its stack. */
function fail(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof Error && expectedAtStart.has(error.name)) process.stderr.write(`${error.message}\n`);
  else throw error;
}

const expectedAtStart = new Set(['ConfigError', 'DataDirectoryError', 'ListenError']);

if (import.meta.main) run();
