import ChevronDown from 'lucide-react/icons/chevron-down';
import Columns2 from 'lucide-react/icons/columns-2';
import { useId, useState } from 'react';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { Lineup } from '../../chat/lineup.ts';
import { useCommand } from '../../commands/command-registry.ts';
import { AwaitedPart } from '../../components/awaited-part.tsx';
import { createLazyModule, useLazyModule } from '../../components/lazy-module.ts';
import { Popover } from '../../components/popover.tsx';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import type { CompareChooserProps } from './compare-chooser.tsx';
import { preloadComparison } from './comparison.tsx';
import { LineupLabel } from './lineup-label.tsx';
import { pickerButton } from './personality-picker.tsx';

const chooser = createLazyModule(() => import('./compare-chooser.tsx'));

/** Offers to ask several at once; once they are chosen, it says who they are. */
export function ComparePicker({
  lineup,
  personalities,
  variants,
  personality,
  variant,
  onChoose,
}: {
  readonly lineup: Lineup | null;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  /** Who is asked if nobody is lined up, and on which variant. */
  readonly personality: ChatPersonality;
  readonly variant: ServingVariant | undefined;
  readonly onChoose: (lineup: Lineup | null) => void;
}) {
  const [opened, setOpened] = useState(0);
  const buttonId = useId();
  useCommand('compare', () => {
    const button = document.getElementById(buttonId);
    button?.focus();
    button?.click();
  });
  return (
    <Popover
      label="Compare"
      buttonId={buttonId}
      buttonTitle={lineup === null ? 'Compare' : undefined}
      className="w-[min(24rem,calc(100vw-1rem))] p-1.5"
      buttonClassName={`${pickerButton} ${lineup === null ? 'justify-center text-muted hover:text-ink' : `font-semibold ${lineup.by === 'personality' ? 'order-first' : ''}`}`}
      onOpen={() => {
        setOpened((times) => times + 1);
        preloadComparison();
      }}
      button={
        lineup === null ? (
          <>
            <Columns2 size={16} strokeWidth={1.75} />
            <span className="sr-only">Compare</span>
          </>
        ) : (
          <>
            <span className="sr-only">Compare: </span>
            <LineupLabel lineup={lineup} personalities={personalities} variants={variants}>
              <ChevronDown size={16} strokeWidth={1.75} className="shrink-0 text-muted max-sm:hidden" />
            </LineupLabel>
          </>
        )
      }
    >
      {opened > 0 && variant !== undefined && (
        <LazyChooser
          // Start afresh each time: whoever was asked meanwhile is no longer lined up.
          key={opened}
          lineup={lineup}
          personalities={personalities}
          variants={variants}
          personality={personality}
          variant={variant}
          onChoose={onChoose}
        />
      )}
    </Popover>
  );
}

function LazyChooser(props: CompareChooserProps) {
  const module = useLazyModule(chooser);
  if (module !== null) return <module.CompareChooser {...props} />;
  return (
    <div className="h-96">
      <AwaitedPart />
    </div>
  );
}
