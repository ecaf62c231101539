import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';

/** Content that is shown on request. */
export function Disclosure({
  summary,
  className = '',
  open = false,
  children,
}: {
  readonly summary: string;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const [startsOpen] = useState(open);
  return (
    <details open={startsOpen} className={`group/details text-muted ${className}`}>
      <summary className="target -ml-1 inline-flex items-center gap-1 rounded-sm pr-1 hover:text-ink">
        <ChevronRight
          size={16}
          strokeWidth={1.75}
          className="transition-transform group-open/details:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
