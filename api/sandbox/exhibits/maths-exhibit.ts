import { chooseOne, type NonEmpty } from '../seeded-choice.ts';

/** True whatever the question is. */
const identities: NonEmpty<string> = [
  'The first $n$ positive integers add up to $\\tfrac{1}{2}n(n+1)$:\n\n$$\n\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}\n$$',
  'A quadratic $ax^2 + bx + c = 0$ with $a \\neq 0$ has the solutions\n\n$$\nx_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}\n$$',
  'The area under $e^{-x^2}$ over the whole line is $\\sqrt{\\pi}$:\n\n$$\n\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}\n$$',
  'For events with $P(B) > 0$, Bayes’ rule says\n\n$$\nP(A \\mid B) = \\frac{P(B \\mid A)\\,P(A)}{P(B)}\n$$',
  'A rotation by $\\varphi$ in the plane has the matrix\n\n$$\nR(\\varphi) = \\begin{pmatrix} \\cos\\varphi & -\\sin\\varphi \\\\ \\sin\\varphi & \\cos\\varphi \\end{pmatrix}\n$$',
];

/** One identity, with inline and display LaTeX. */
export function mathsExhibit(random: () => number): string {
  return chooseOne(random, identities);
}
