import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { SEARCH_BOX } from './filter-bar.js';

const OFF = 'enverde.keysOff';

/** Whether the keys of lists work on this device. */
export const areKeysOn = (): boolean => localStorage.getItem(OFF) === null;

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

export interface Keys {
  /** The body of the table whose rows are moved through. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
}

/** `/` searches, `j` and `k` or the arrows move, Enter opens (the focused link), `?` helps; none fire inside inputs. */
export function useKeys(rowCount: number, onHelp: () => void): Keys {
  const body = useRef<HTMLTableSectionElement>(null);
  const help = useRef(onHelp);
  useEffect(() => {
    help.current = onHelp;
  }, [onHelp]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!areKeysOn() || isTyping(event) || document.querySelector('dialog[open]') !== null) return;
      if (act(event.key, body.current, rowCount, help.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rowCount]);
  return { body };
}

const isTyping = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.matches('input, textarea, select, summary'));

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** True when the key meant something here. */
function act(key: string, body: HTMLElement | null, rowCount: number, help: () => void): boolean {
  const step = STEPS[key];
  if (step !== undefined) return move(body, rowCount, step);
  if (key === '/') document.getElementById(SEARCH_BOX)?.focus();
  else if (key === '?') help();
  else return false;
  return true;
}

function move(body: HTMLElement | null, rowCount: number, step: number): boolean {
  if (body === null || rowCount === 0) return false;
  const links = Array.from(body.querySelectorAll<HTMLAnchorElement>('th a'));
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next]?.focus();
  return true;
}
