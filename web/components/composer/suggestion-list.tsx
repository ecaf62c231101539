import { useEffect, useId, useRef, useState } from 'react';
import { Option } from '../command-menu/menu-list.tsx';
import { readToken, type SuggestionContents, suggestionsFor, type Token } from './suggestions.ts';

/**
 * What can replace a slash or at sign being typed. Shown above the field, which keeps the focus: arrows move, Enter and
 * Tab accept, Esc closes until the next sign. Text that matches nothing, was pasted or is being composed by an input
 * method is left alone.
 */
export function SuggestionList(contents: SuggestionContents) {
  const { field } = contents;
  const [token, setToken] = useState<Token | null>(() => tokenIn(field.current));
  const [at, setAt] = useState(0);
  const listId = useId();
  const suggestions = token === null ? [] : suggestionsFor(token, contents);
  const active = suggestions[Math.min(at, suggestions.length - 1)];
  const isOpen = active !== undefined;
  const choosesWho = token?.sign === '@';

  function onInput(event: Event): void {
    const { data, inputType } = event as InputEvent;
    const isTyped = /^(insertText|insertCompositionText|delete\w+)$/.test(inputType);
    const begins = data === '/' || data === '@';
    setToken(isTyped && (begins || token !== null) ? tokenIn(field.current) : null);
    setAt(0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = suggestions.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (to !== undefined) setAt(to);
    else if (event.key === 'Escape') setToken(null);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      setToken(null);
      active.accept();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const latest = useRef({ onInput, onKeyDown });
  latest.current = { onInput, onKeyDown };
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    element.addEventListener('input', (event) => latest.current.onInput(event), { signal });
    element.addEventListener('keydown', (event) => latest.current.onKeyDown(event), { signal });
    element.addEventListener('blur', () => setToken(null), { signal });
    // The caret may leave the word without anything being typed.
    const moved = () => setToken((before) => before && tokenIn(element));
    document.addEventListener('selectionchange', moved, { signal });
    return () => leaving.abort();
  }, [field]);

  const activeId = active === undefined ? null : `${listId}-${suggestions.indexOf(active)}`;
  useEffect(() => {
    const element = field.current;
    if (activeId === null || element === null) return;
    element.setAttribute('aria-autocomplete', 'list');
    element.setAttribute('aria-controls', listId);
    element.setAttribute('aria-activedescendant', activeId);
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['autocomplete', 'controls', 'activedescendant']) {
        element.removeAttribute(`aria-${name}`);
      }
    };
  }, [field, listId, activeId]);

  return (
    <>
      <p role="status" className="sr-only">
        {isOpen && countWords(suggestions.length, choosesWho)}
      </p>
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label="Suggestions"
          className="absolute inset-x-4 bottom-full z-10 mb-2 max-h-[min(22rem,45dvh)] overflow-y-auto overscroll-contain rounded-md border border-hairline bg-raised p-1.5 shadow-float sm:inset-x-6"
        >
          {choosesWho && (
            <p aria-hidden="true" className="px-2.5 pt-1 pb-1.5 text-xs text-muted">
              Who answers from here on
            </p>
          )}
          {suggestions.map((suggestion, index) => (
            <Option
              key={suggestion.id}
              id={`${listId}-${index}`}
              entry={suggestion}
              active={suggestion === active}
              onActivate={() => setAt(index)}
              onChoose={() => {
                setToken(null);
                suggestion.accept();
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function countWords(count: number, choosesWho: boolean): string {
  if (choosesWho) return `${count} who can answer from here on`;
  return count === 1 ? '1 suggestion' : `${count} suggestions`;
}

function tokenIn(field: HTMLTextAreaElement | null): Token | null {
  if (field === null || field.selectionStart !== field.selectionEnd) return null;
  return readToken(field.value, field.selectionStart);
}
