import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** A way to give one process a small or locked disk, for `startHub`. */
interface Confinement {
  readonly name: string;
  /** What SQLite says when nothing can be written. */
  readonly error: { readonly errcode: number; readonly errstr: string };
  through(directory: string): readonly string[];
}

/** Mounts something else in place of the directory; only this process sees it, and it ends with the process. */
function mounting(mount: string): Confinement['through'] {
  return (directory) => [
    'unshare',
    ...(process.getuid?.() === 0 ? ['-m'] : ['-Urm']),
    'sh',
    '-c',
    `${mount} "$0" && exec "$@"`,
    directory,
  ];
}

const fullDisk: Confinement = {
  name: 'a disk of 2 MB',
  error: { errcode: 13, errstr: 'database or disk is full' },
  through: mounting('mount -t tmpfs -o size=2m,mode=700 tmpfs'),
};
const fileLimit: Confinement = {
  name: 'files of 1 MB at most',
  error: { errcode: 778, errstr: 'disk I/O error' },
  through: () => ['prlimit', '--fsize=1000000'],
};
export const readOnlyDisk: Confinement = {
  name: 'a disk that is read-only',
  error: { errcode: 8, errstr: 'attempt to write a readonly database' },
  through: mounting('mount -o bind,ro "$0"'),
};

/** Whether this machine allows it. */
export function isPossible({ through }: Confinement): boolean {
  const [command = '', ...parameters] = [...through(tmpdir()), 'true'];
  return spawnSync(command, parameters).status === 0;
}

/** Disks that fill up, as far as this machine can simulate them. */
export const smallDisks: readonly Confinement[] = [fullDisk, fileLimit].filter(isPossible);
