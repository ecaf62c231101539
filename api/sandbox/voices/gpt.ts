import type { Voice } from './voice.ts';

export const gptVoice: Voice = {
  openings: [
    'Here is what I can hand you on “{topic}” without a model: the shape of an answer, ready to be filled.',
    'On “{topic}”, in short: this is a stand-in, laid out the way the real answer would be.',
    '“{Topic}”, set out so that you could use it at once. The layout is real, the knowledge is not.',
  ],
  bodies: [
    '**Goal:** say who “{topic}” is for and what should be true afterwards. One sentence is enough, and it decides everything below.',
    '**First step:** take the part that can be finished this week and finish that. The rest becomes easier to judge.',
    '**Both sides:** there is a case for doing it now and a case for waiting. A model would give each one fair sentence and then recommend one.',
    '**To check:** whatever has a date, a fee or a rule attached to it, since those change.',
    '**Fallback:** keep one version that works without anybody else, so that a single delay does not stop the whole thing.',
    '**Ready to paste:** with a key on the server, this line would be the email, the plan or the list itself.',
  ],
  bodyLayout: 'bullets',
  closings: [
    'Tell me who will read it; the sandbox cannot use that, but it stays in the conversation for a model that can.',
    'If one fact would change the result, put it in your next message. A real answer would start from there.',
  ],
  followUp: '“{earlier}” from before is still part of this conversation, so a real answer could build on it.',
  leads: {
    code: 'Ready to paste:',
    table: 'Side by side:',
    maths: 'The formula, typeset:',
    list: 'In order:',
  },
  habit: null,
  exhibitPlace: 'start',
};
