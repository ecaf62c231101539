import type { ButtonHTMLAttributes } from 'react';

const kinds = {
  /** The main action. */
  primary: 'border border-transparent bg-ink text-paper hover:opacity-90',
  /** Any other action. */
  quiet: 'border border-outline text-ink hover:bg-sunken',
} as const;

export function buttonClass(kind: keyof typeof kinds): string {
  return `target inline-flex items-center justify-center gap-2 rounded-md px-4 text-ui font-medium transition-opacity disabled:opacity-50 ${kinds[kind]}`;
}

export function Button({
  kind = 'quiet',
  className = '',
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: keyof typeof kinds }) {
  return <button type={type} className={`${buttonClass(kind)} ${className}`} {...rest} />;
}
