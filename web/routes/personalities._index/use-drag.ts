import { type DragEvent, useState } from 'react';

/** Makes a row draggable by its handle, and a place to drop others. */
export interface RowDrag {
  /** The edge at which the dragged row would be inserted; null if it would not be. */
  readonly edge: 'top' | 'bottom' | null;
  readonly isDragged: boolean;
  readonly handle: { readonly draggable: true; readonly onDragStart: (event: DragEvent) => void };
  readonly row: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
}

/** Reorders rows with a mouse; buttons do the same for everyone. `onDrop` gets the new index among the others. */
export function useDrag(onDrop: (id: string, at: number) => void): (id: string, index: number) => RowDrag {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly from: number } | null>(null);
  const [over, setOver] = useState<{ readonly index: number; readonly below: boolean } | null>(null);

  function end(): void {
    setDragged(null);
    setOver(null);
  }

  return (id, index) => ({
    isDragged: dragged?.id === id,
    edge: over === null || over.index !== index ? null : over.below ? 'bottom' : 'top',
    handle: {
      draggable: true,
      onDragStart(event) {
        const row = event.currentTarget.closest('li');
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        if (row !== null) event.dataTransfer.setDragImage(row, 16, 16);
        setDragged({ id, from: index });
      },
    },
    row: {
      onDragOver(event) {
        if (dragged === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const below = event.clientY > top + height / 2;
        if (over?.index !== index || over.below !== below) setOver({ index, below });
      },
      onDrop(event) {
        event.preventDefault();
        if (dragged !== null && over !== null) {
          const to = over.index + (over.below ? 1 : 0);
          onDrop(dragged.id, to > dragged.from ? to - 1 : to);
        }
        end();
      },
      onDragEnd: end,
    },
  });
}
