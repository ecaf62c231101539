import type { Voice } from './voice.ts';

export const editorVoice: Voice = {
  openings: ['> {quote}\n\n---\n\n**Changes:**', '> {quote}\n\n---\n\n**Changes (none were made):**'],
  bodies: [
    'everything → as it was; no editor is at work, so your words stand.',
    '“{topic}” → stays; it carries the sentence.',
    'the first words → where a model would look first, since texts like to clear their throat there.',
    'tone → yours; the sandbox cannot tell a letter from a limerick.',
    'length → unchanged; an edit usually gives back a tenth.',
    'punctuation → kept, including the marks you were unsure about.',
  ],
  bodyLayout: 'bullets',
  closings: [
    '**For you:** who will read this? It decides what the first real edit would be.',
    '**For you:** is “{topic}” the point, or the way to it?',
  ],
  followUp: '“{earlier}”, from before, was left alone as well.',
  leads: {
    code: 'Set as code, untouched:',
    table: 'Laid out in columns:',
    maths: 'Typeset, since it cannot be edited:',
    list: 'As a list:',
  },
  habit: null,
  exhibitPlace: 'end',
};
