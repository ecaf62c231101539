import Check from 'lucide-react/icons/check';
import type { InputHTMLAttributes, ReactNode } from 'react';
import type { VariantWarning } from '../../components/serving-text.ts';

/** One of several, as its row shows it. */
export interface Option {
  readonly checked: boolean;
  readonly mark?: ReactNode;
  readonly name: string;
  readonly aside?: ReactNode;
  readonly note: string;
  readonly warning?: VariantWarning | null;
}

/** One of several to choose from. Its radio button or checkbox fills it. */
export function OptionRow({
  checked,
  mark = null,
  name,
  aside = null,
  note,
  warning = null,
  input,
}: Option & { readonly input: Omit<InputHTMLAttributes<HTMLInputElement>, 'checked' | 'className'> }) {
  return (
    <label className="relative flex min-h-11 items-center gap-2.5 rounded-sm px-2.5 py-1 hover:bg-sunken has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input {...input} checked={checked} className="absolute inset-0 appearance-none outline-none" />
      {mark}
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-ui font-medium">{name}</span>
          {aside}
        </span>
        <span className="block text-sm text-pretty text-muted">
          <bdi>{note}</bdi>
        </span>
        {warning !== null && (
          <span className={`block text-sm ${warning.tone === 'bad' ? 'text-bad' : 'text-warn'}`}>
            {warning.words}
          </span>
        )}
      </span>
      <Check size={16} strokeWidth={1.75} className={`shrink-0 ${checked ? '' : 'invisible'}`} />
    </label>
  );
}
