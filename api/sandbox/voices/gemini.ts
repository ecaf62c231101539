import type { Voice } from './voice.ts';

export const geminiVoice: Voice = {
  openings: [
    '**Bottom line:** a real answer on “{topic}” needs a model; this page shows its layout.',
    '**Bottom line:** treat everything below as a template for “{topic}” with the fields still empty.',
  ],
  bodies: [
    '### Which one fits\n\nChoose the first option if time is short. Choose the second if the result has to last. A model would know the options; the sandbox only knows where their names go.',
    '### What decides\n\nPut the one criterion that decides “{topic}” in the top row and let the others follow in order of weight.',
    '### To verify\n\nPrices, versions and opening hours around “{topic}” belong here, each with the place where the current figure is published.',
    '### Timeline\n\nToday: define the goal. This week: collect two figures. Next week: decide. The days are examples, the order is not.',
    '### Who is affected\n\nList everybody who has to live with “{topic}” afterwards and mark the one person who can say no.',
    '### Scope\n\nThis overview takes one question and leaves its neighbours out. Each heading can be asked about on its own.',
  ],
  bodyLayout: 'paragraphs',
  closings: [
    '**Next steps**\n\n1. Add an OpenAI key on the server.\n2. Ask about “{topic}” again.\n3. Compare the two answers.',
    '**Next steps**\n\n1. Name the deciding criterion.\n2. Send it as your next message.\n3. Connect a model, so that somebody can use it.',
  ],
  followUp: '**Earlier in this chat:** “{earlier}”.',
  leads: {
    code: '**Example:**',
    table: '**Side by side:**',
    maths: '**Formula:**',
    list: '**Checklist:**',
  },
  habit: 'table',
  exhibitPlace: 'middle',
};
