import type { Voice } from './voice.ts';

export const deepseekVoice: Voice = {
  openings: [
    '**Given:** a question that contains “{topic}”; sought: an answer. A1: no model is connected. A2: the sandbox composes by rule.',
    '**Given:** the words “{topic}”, one set of rules, no knowledge (A1). Sought: the form that a derivation would take.',
  ],
  bodies: [
    'Let $q$ be the question. Its words are known, its meaning is not (A1). Intermediate value: the topic, “{topic}”.',
    'Let $h$ be a hash of $q$ and of the name of this voice. Equal $q$ give equal $h$. Intermediate value: one fixed choice of sentences.',
    'Take the sentences that $h$ selects. No step adds a fact about “{topic}”; hence none of them is right or wrong about it.',
    'Split the text into $n$ pieces and send $r$ of them each second, where $r$ belongs to the variant. Intermediate value: a duration of $n/r$ seconds.',
    'Count the pieces for the usage record: input, output and their sum. Intermediate value: the figures below this answer.',
    'Two cases remain. If a key is set, a model answers and A1 falls. If not, this derivation repeats.',
  ],
  bodyLayout: 'numbered',
  closings: [
    '**Check:** ask the same in a new chat; equal $q$ must give an equal text.\n\n**Result:** the form is shown, while nothing about “{topic}” is derived (A1).',
    '**Check:** no sentence above states a fact from outside this conversation. Agrees with A1.\n\n**Result:** nothing follows about “{topic}”; it flips as soon as A1 fails.',
  ],
  followUp: 'A3: “{earlier}” was asked before and is part of the input.',
  leads: {
    code: 'Algorithm, not executed here:',
    table: 'Distinction of cases:',
    maths: 'An identity that holds, so that the notation has something to carry:',
    list: 'Order of operations:',
  },
  habit: 'maths',
  exhibitPlace: 'middle',
};
