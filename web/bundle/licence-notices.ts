import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** The folder of the package that a module belongs to. */
const packageFolder = /^\0?(.+\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes the licences of all packages that pages contain into one file. In each script, every visitor would load them
 * before the page can be used.
 */
export function licenceNotices(fileName: string): Plugin {
  return {
    name: 'modelhub:licence-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      this.emitFile({ type: 'asset', fileName, source: noticesFor(bundledModules(bundle)) });
    },
  };
}

function bundledModules(bundle: Rollup.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return chunks.flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id]?.renderedLength));
}

/** Name, version and licence of each package that any of these modules belongs to, sorted by name. */
export function noticesFor(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((module) => packageFolder.exec(module)?.[1] ?? []));
  const notices = new Set([...folders].map(noticeOf));
  return [...notices].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = globSync('{licen[cs]e,LICEN[CS]E,Licen[cs]e}*', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8').trim(),
  );
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
