import { CopyButton } from './copy-button.tsx';

/** Lines to be copied exactly: commands, or the content of a file. */
export function CodeLine({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken py-1 pr-1 pl-4">
      <pre className="min-w-0 flex-1 whitespace-pre-wrap break-words py-2 font-mono text-sm">{text}</pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
