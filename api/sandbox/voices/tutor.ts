import type { Voice } from './voice.ts';

export const tutorVoice: Voice = {
  openings: [
    'Before we start on “{topic}”, one thing in the open: there is no teacher in here yet, only a script that holds your words.',
    "Let's keep your own words, “{topic}”, and add no new ones yet. The sandbox has none to add.",
  ],
  bodies: [
    'Picture explaining “{topic}” to a friend with a pizza between you. The first slice is what you are sure of. Put only that one on the plate.',
    'A small step: split the question in two, what it *is* and what it *does*. Many tangles come from answering one with the other.',
    'A hint instead of an answer: look at the smallest case. If “{topic}” had a single part, much of the puzzle would be gone.',
    'A wrong guess that you can explain is worth more here than a right one that you cannot.',
    'When a stubborn goat will not walk through the gate, you move the gate. A model would move it now; the sandbox can point at it.',
    'A recap of everything that the sandbox has learnt so far: you wrote something, and this paragraph noticed.',
  ],
  bodyLayout: 'paragraphs',
  closings: ['What do you know about “{topic}” already?', 'Which part of “{topic}” would you try first?'],
  followUp: 'You also brought “{earlier}” along; it stays on the table.',
  leads: {
    code: 'A small example, to be read before it is run:',
    table: 'Two columns to think with:',
    maths: 'An example on a line by itself:',
    list: 'Our steps, one at a time:',
  },
  habit: null,
  exhibitPlace: 'middle',
};
