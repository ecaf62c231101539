import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** A way to give one process a small or a locked disk, for `startHub`. */
interface Confinement {
  readonly name: string;
  through(directory: string): readonly string[];
}

/** Puts something else in the directory's place, which only this process sees and which ends with it. */
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
  through: mounting('mount -t tmpfs -o size=2m,mode=700 tmpfs'),
};
const fileLimit: Confinement = {
  name: 'files of 1 MB at most',
  through: () => ['prlimit', '--fsize=1000000'],
};
export const readOnlyDisk: Confinement = {
  name: 'a disk that is read-only',
  through: mounting('mount -o bind,ro "$0"'),
};

/** Whether this machine lets us. */
export function isPossible({ through }: Confinement): boolean {
  const [command = '', ...parameters] = [...through(tmpdir()), 'true'];
  return spawnSync(command, parameters).status === 0;
}

/** Disks that run full, as far as this machine can make them. */
export const smallDisks: readonly Confinement[] = [fullDisk, fileLimit].filter(isPossible);
