import { parseArgs } from 'node:util';

interface Command {
  readonly options: {
    /** Origin of the hub. */
    readonly hub: string;
    /** Id of the personality to ask. */
    readonly as: string;
    /** Whether to cut the connection half way. */
    readonly cut: boolean;
  };
  /** Empty if none was asked. */
  readonly question: string;
}

/** Reads the command line and the environment. Ends the program, saying why, if it cannot follow them. */
export function readCommand(): Command {
  try {
    const { values: options, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        hub: { type: 'string', default: process.env.MODELHUB_URL ?? 'http://127.0.0.1:3000' },
        as: { type: 'string', default: 'claude' },
        cut: { type: 'boolean', default: false },
      },
    });
    if (!/^https?:\/\//i.test(options.hub) || !URL.canParse(options.hub)) {
      throw new TypeError(
        `“${options.hub}” is not the address of a hub. Write it like http://127.0.0.1:3000`,
      );
    }
    return { options, question: positionals.join(' ') || (options.cut ? 'Why is the sky blue?' : '') };
  } catch (error) {
    console.error(error instanceof TypeError ? error.message : error);
    process.exit(64);
  }
}
