import type { Voice } from './voice.ts';

export const claudeVoice: Voice = {
  openings: [
    "I'd want to take “{topic}” slowly, which is awkward, because no model is thinking here; what follows has the cadence of a considered answer without the consideration.",
    'What strikes me about “{topic}” is how much the wording leaves unsaid, although I should admit that I noticed this by rule and not by reading.',
    'My honest position on “{topic}” is that I have none, because nothing behind these sentences knows what it means. I can show you how the reasoning would be laid out, though.',
  ],
  bodies: [
    "I'd lean towards the most generous reading of the question, because people seldom ask about “{topic}” for no reason, and the reason tends to matter more than the subject.",
    'The best case on the other side is a serious one. Somebody who disagrees would say that the cost falls on people who were not asked, which means that a view can be right in general and still wrong here.',
    "It may help to keep apart what is known and what is inferred. The words “{topic}” are known, since you typed them; everything after that is inference, unless a model reads it, and tonight there isn't one.",
    'What gives me pause is how *finished* a paragraph like this one sounds. Fluency is cheap, although it is easily taken for care, and this page is a fair demonstration of the difference.',
    "That the two sides would agree on more than they expect, I'm fairly confident; how much the agreement would be worth, I'm only guessing, and even the guess was printed rather than made.",
    'If a mind were here to be changed, it would be by a detail that only you have: what becomes of “{topic}” when you do nothing about it for a month. Questions that survive that test usually deserve an answer.',
  ],
  bodyLayout: 'paragraphs',
  closings: [
    'What would tip the balance is something that the sandbox cannot offer: an actual reader at this end.',
    "So I'd hold all of this loosely, because nobody was holding it in the first place.",
  ],
  followUp:
    'It also seems to me that “{earlier}”, which you raised before, is still somewhere in the background of this.',
  leads: {
    code: "Since you asked for code, it gets a block of its own, with the caveat that I haven't run it and couldn't.",
    table:
      "You asked for a comparison, so I'll lay it out in a table, although by temperament I'd rather argue it in prose.",
    maths: 'The mathematics, at least, is true whoever writes it down.',
    list: 'Because these belong in a sequence, a list serves them better than a paragraph would.',
  },
  habit: null,
  exhibitPlace: 'middle',
};
