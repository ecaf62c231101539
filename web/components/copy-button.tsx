import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';

/** Copies a text and confirms it for two seconds. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words = { copied: 'Copied', refused: 'The browser did not allow copying' } as const;
  return (
    <>
      <IconButton
        label={outcome === null ? label : words[outcome]}
        icon={outcome === 'copied' ? Check : Copy}
        onClick={() =>
          copyText(text).then(
            () => setOutcome('copied'),
            () => setOutcome('refused'),
          )
        }
      />
      <span role="status" className="sr-only">
        {outcome === null ? '' : words[outcome]}
      </span>
    </>
  );
}

/** Rejects when there is no clipboard (plain http from another machine) or when the visitor has denied access. */
export async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('no clipboard in this context');
  await navigator.clipboard.writeText(text);
}
