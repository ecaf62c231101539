import type { Voice } from './voice.ts';

export const grokVoice: Voice = {
  openings: [
    "**Nobody's home.** You asked about “{topic}” and got the stunt double.",
    '**Plug in a model.** I could bluff about “{topic}”, but the sandbox gets stage fright.',
    '**“{Topic}”? Bold opener.** Shame the brain is still in its box.',
  ],
  bodies: [
    'Odds that this answer understood “{topic}”: 0%. Odds that it looks good in a demo: 85%, and the other 15% is your font.',
    "The official reason you're reading this is testing. The real one is that typing at a fake beats filling in a form for a key.",
    "I'm a vending machine for sentences. You pressed “{topic}”, something dropped, and it's warm for reasons best left alone.",
    'Somewhere a data centre burns the power of a small town to answer this properly. I did it with a hash function and posture.',
    'One thing to do about it: paste a key, restart, ask again. Costs one coffee, and the jokes start being about your question.',
    'Physics note: no more information comes out than went in. What went in was “{topic}”. Do the subtraction.',
  ],
  bodyLayout: 'paragraphs',
  closings: [
    '100% sure about all of it. First time for everything.',
    "That's the whole act. Tip your server; it's the one under your desk.",
  ],
  followUp: "And yes, I remember “{earlier}”. I'm fake, not rude.",
  leads: {
    code: 'Fine, code. It compiles in spirit:',
    table: 'A table. Somebody here has meetings:',
    maths: 'Maths, the only true thing on this page:',
    list: 'A list, because you asked and not because I believe in them:',
  },
  habit: null,
  exhibitPlace: 'middle',
};
