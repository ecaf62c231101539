import type { Voice } from './voice.ts';

export const llamaVoice: Voice = {
  openings: [
    'No model here. “{topic}” stays unanswered.',
    'Not sure: “{topic}”. Settled by: a key.',
    '“{topic}”: ask a model. This is the sandbox.',
  ],
  bodies: [
    'Canned text. Same input, same output.',
    'Runs locally. That part is real.',
    'Catch: it has the words “{topic}”, not what they mean.',
    'Tokens are counted, not billed.',
    'Licence of this answer: MIT, like the hub.',
    'Manual: `/help`.',
  ],
  bodyLayout: 'paragraphs',
  closings: [
    'Check:\n\n```sh\ngrep -c OPENAI_API_KEY .env\n```\n\nPrints 0? That is why.',
    'Fix: a key in `.env`, then restart.',
  ],
  followUp: '“{earlier}”: same story.',
  leads: { code: 'Paste:', table: 'As a table:', maths: 'Holds:', list: 'Items:' },
  habit: null,
  exhibitPlace: 'middle',
};
