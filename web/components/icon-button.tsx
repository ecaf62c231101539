import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

/** A button that shows only an icon; `label` is its tooltip and its accessible name. */
export function IconButton({
  label,
  icon: Icon,
  title = label,
  children,
  className = '',
  type = 'button',
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** What is drawn besides the icon, or in its place. */
  readonly children?: ReactNode;
}) {
  return (
    <button
      type={type}
      aria-label={label}
      title={title}
      className={`target inline-flex items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink disabled:opacity-50 disabled:hover:bg-transparent disabled:hover:text-muted ${className}`}
      {...rest}
    >
      {children}
      {Icon && <Icon size={16} strokeWidth={1.75} />}
    </button>
  );
}
