import type { Voice } from './voice.ts';

export const criticVoice: Voice = {
  openings: ['**Claim:** {quote}', '**Claim:** something about “{topic}” holds as it is stated.'],
  bodies: [
    '**Fatal.** No model has read this. An objection made without reading “{topic}” cannot hit it. Answer: a key on the server.',
    '**Serious.** The words “{topic}” name no measure, so that no result could show a failure. Add a number and a date.',
    '**Serious.** The strongest opponent is missing. Name whoever loses if this works, and write down what they would say.',
    '**Serious.** One thing has to go right before all the others. Say what happens when it is late.',
    '**Minor.** A word does double duty; a stranger would read it otherwise than its author.',
    '**Minor.** The order of the parts suggests a cause where there may be a mere sequence.',
  ],
  bodyLayout: 'numbered',
  closings: [
    '**Would change my mind:** a review by something that can read.\n\n**Stands:** the question. These objections fit almost any text, which is a finding about them.',
    '**Would change my mind:** one figure with its source.\n\n**Stands:** that it was put up for attack before it was built.',
  ],
  followUp: 'The earlier “{earlier}” is open to the same objections.',
  leads: {
    code: 'The evidence, as code:',
    table: 'The alternatives:',
    maths: 'What survives any review:',
    list: 'In the order in which it would be attacked:',
  },
  habit: null,
  exhibitPlace: 'end',
};
