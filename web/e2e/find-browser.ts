import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How to start the browser, in the options of Playwright. */
export interface BrowserLaunch {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly env?: Record<string, string>;
  readonly args: string[];
}

/** The package's own flags switch off what tests are about: processes, web security. */
const args = ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu', '--hide-scrollbars'];

/**
 * MODELHUB_BROWSER names a Chromium or Chrome to use instead; on systems other than Linux an installed Chrome is used.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const chosen = process.env.MODELHUB_BROWSER;
  if (chosen) return { args, executablePath: chosen };
  return process.platform === 'linux' ? unpackChromium() : { args, channel: 'chrome' };
}

/**
 * Unpacks the Chromium that comes with `npm ci`, once per version, with the libraries and the font that a bare system
 * lacks. The package reuses whatever is in the temporary folder and races with itself, so it gets a folder of its own,
 * which appears under its final name only when it is complete.
 */
async function unpackChromium(): Promise<BrowserLaunch> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archives = join(dirname(entry), '..', 'bin');
  const { version } = JSON.parse(await readFile(join(archives, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `modelhub-chromium-${version}-${process.arch}`);

  if (!existsSync(folder)) {
    const before = process.env.TMPDIR;
    const staging = await mkdtemp(`${folder}-`);
    process.env.TMPDIR = staging;
    try {
      const { inflate } = await import('@sparticuz/chromium');
      await Promise.all(
        ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((archive) => inflate(join(archives, archive))),
      );
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    await rename(staging, folder).catch(() => rm(staging, { recursive: true }));
  }
  return {
    args,
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: folder,
    },
  };
}

/** The package's own file names only folders of the service it was made for; without a font, text has no height. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
