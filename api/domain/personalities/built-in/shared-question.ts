/** The question that every personality's `sample` answers; the home page shows it once, above the cards. */
export const sharedQuestion =
  'A new job pays 20% more, but the commute takes an hour longer each day. Should I take it?';
