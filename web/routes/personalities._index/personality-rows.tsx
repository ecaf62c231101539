import { useEffect, useRef, useState } from 'react';
import { possibleChoice } from '../../chat/choice.ts';
import type { ListedPersonality } from '../../personalities/personality-documents.ts';
import { PersonalityRow } from './personality-row.tsx';
import { useDrag } from './use-drag.ts';
import type { PersonalityActions } from './use-personality-actions.ts';

/** The list in its order, with the hidden ones below. */
export function PersonalityRows({
  personalities,
  marked,
  actions,
}: {
  readonly personalities: readonly ListedPersonality[];
  /** Those imported just now. */
  readonly marked: readonly string[];
  readonly actions: PersonalityActions;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<readonly ListedPersonality[] | null>(null);
  const [told, setTold] = useState('');
  const pressed = useRef<string | null>(null);
  /** Moves are made one after another: until the last is done, the hub's order is older than the one shown. */
  const moves = useRef({ waiting: 0, last: Promise.resolve(true) });
  const shown = (moved ?? personalities).filter(({ hidden }) => !hidden);
  const hidden = personalities.filter(({ hidden }) => hidden);
  const { personalityId: first } = possibleChoice({}, moved ?? personalities, []);
  /** The row that gets the focus once its neighbour has left. */
  const next = useRef<string | null>(null);

  useEffect(() => {
    // An element that moves in the document loses the focus.
    if (moved === null || pressed.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus();
  }, [moved]);

  useEffect(() => {
    if (personalities.length === 0 || next.current === null) return;
    const options = document.querySelector<HTMLElement>(`[data-options="${next.current}"]`);
    next.current = null;
    // A row that left a list took the focus with it.
    if (document.activeElement === document.body) options?.focus();
  }, [personalities]);

  async function leave({ id }: ListedPersonality, left: () => Promise<boolean>): Promise<boolean> {
    const all = [...shown, ...hidden];
    const at = all.findIndex((one) => one.id === id);
    next.current = (all[at + 1] ?? all[at - 1])?.id ?? null;
    const hasLeft = await left();
    if (!hasLeft) next.current = null;
    return hasLeft;
  }

  const rowActions: PersonalityActions = {
    ...actions,
    setHidden: (personality, hide) => leave(personality, () => actions.setHidden(personality, hide)),
    remove(personality) {
      const remove = () => actions.remove(personality);
      return personality.coversOwn ? remove() : leave(personality, remove);
    },
  };

  async function place(id: string, at: number): Promise<void> {
    const one = shown.find((other) => other.id === id);
    const others = shown.filter((other) => other.id !== id);
    const to = Math.min(Math.max(at, 0), others.length);
    if (one === undefined || shown[to]?.id === id) return;
    setMoved([...others.toSpliced(to, 0, one), ...hidden]);
    setTold(`${one.name} is now number ${to + 1} of ${shown.length}.`);
    const { current } = moves;
    current.waiting++;
    current.last = current.last.then(() => actions.move(one, others[to]?.id ?? null));
    const done = await current.last;
    current.waiting--;
    if (current.waiting === 0 || !done) setMoved(null);
  }

  function step(id: string, by: 1 | -1): void {
    pressed.current = `${id} ${by}`;
    void place(id, shown.findIndex((one) => one.id === id) + by);
  }

  const drag = useDrag((id, at) => {
    pressed.current = null;
    void place(id, at);
  });
  return (
    <>
      <ul ref={list} className="mt-8 border-b border-hairline">
        {shown.map((personality, index) => (
          <PersonalityRow
            key={personality.id}
            personality={personality}
            begins={personality.id === first}
            marked={marked.includes(personality.id)}
            place={{ isFirst: index === 0, isLast: index === shown.length - 1, step }}
            drag={drag(personality.id, index)}
            actions={rowActions}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {told}
      </p>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-12">
          <h2 id="hidden" className="text-title font-semibold">
            Hidden
          </h2>
          <p className="mt-1 text-ui text-muted">Not offered for new chats. Existing chats continue.</p>
          <ul className="mt-4 border-b border-hairline">
            {hidden.map((personality) => (
              <PersonalityRow
                key={personality.id}
                personality={personality}
                begins={personality.id === first}
                marked={marked.includes(personality.id)}
                place={null}
                drag={null}
                actions={rowActions}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
