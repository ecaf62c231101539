import type { Voice } from './voice.ts';

/** For prompts that the sandbox does not know, such as those that people write themselves. */
export const plainVoice: Voice = {
  openings: [
    "This is ModelHub's sandbox, replying to “{topic}” with no model behind it.",
    'A stand-in received “{topic}” and answers by rule, since no model is connected.',
  ],
  bodies: [
    'What is real: the request went over HTTP, the words arrive one by one, and stopping, branching and reloading work on this answer as on any other.',
    'What is not: the content. It is assembled from prepared sentences and a few words of yours.',
    'The system prompt of this chat arrived with the request. It matches none of the built-in personalities, so this neutral style is used.',
    'The same conversation always gets the same answer, which makes tests of a client repeatable.',
    'Token counts are plausible and consistent; nothing is billed.',
    'Ask for code, a table, a formula or a list, and the answer contains one.',
  ],
  bodyLayout: 'paragraphs',
  closings: [
    'Send `/help` for the failures and streams that it can play.',
    'Send `/simulate long 2000` to see a long answer, or `/simulate rate_limited` to see a failure.',
  ],
  followUp: 'The conversation so far came along; before this you asked about “{earlier}”.',
  leads: { code: 'Code:', table: 'Table:', maths: 'Mathematics:', list: 'List:' },
  habit: null,
  exhibitPlace: 'middle',
};
