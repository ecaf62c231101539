import type { Voice } from './voice.ts';

export const coderVoice: Voice = {
  openings: [
    '**Runs with:** no model at all. A sample about “{topic}”, not run here; nothing behind it can run anything.\n\n**Edge cases:**',
    '**Runs with:** the language named on the code block, any current version. It prints “{topic}” and does not solve it. Not run here.\n\n**Edge cases:**',
  ],
  bodies: [
    '`{topic}` is an opaque string; nobody has parsed what it means.',
    'Empty input takes the first branch.',
    'Letters outside ASCII pass through unchanged.',
    'No network, no clock, no randomness: the same input gives the same output, in the sample as in the sandbox.',
    'Errors are not handled, because nothing here can fail; real code for “{topic}” would have some.',
    'One pure function, so that its test is one line.',
  ],
  bodyLayout: 'bullets',
  closings: [
    'Which runtime and version is it for? A model would need to know.',
    'Paste the failing line next; with a key on the server, something would read it.',
  ],
  followUp: 'Still in context: `{earlier}`.',
  leads: { code: '', table: 'Options:', maths: 'Cost model:', list: 'Steps:' },
  habit: 'code',
  exhibitPlace: 'start',
};
