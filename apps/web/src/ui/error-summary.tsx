import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';

/** One thing to correct, with the id of its control. */
export interface Fault {
  readonly id: string | null;
  readonly message: string;
}

/** All that is wrong with a form, in front of it; takes the focus and says so in the page's title. */
export function ErrorSummary({ faults }: { readonly faults: readonly Fault[] }): ReactElement | null {
  const t = useText('common');
  const box = useRef<HTMLDivElement>(null);
  const text = faults.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (text === '') return undefined;
    box.current?.focus();
    const title = document.title;
    document.title = `${t('error')}: ${title}`;
    return () => {
      document.title = title;
    };
    // A new list of faults takes the focus anew.
  }, [text]);
  if (faults.length === 0) return null;
  return (
    <div className="banner error" role="alert" tabIndex={-1} ref={box}>
      <h2 className="title">{t('errorSummary')}</h2>
      <ul>
        {faults.map(({ id, message }) => (
          <li key={`${id ?? ''}${message}`}>
            {id === null ? (
              message
            ) : (
              <a href={`#${id}`} onClick={(event) => focusOn(event, id)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus without touching the address, which belongs to the page. */
function focusOn(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

/** What the api has against a form, by control; a fault of no control stands in the summary alone. */
export function faultsByField(
  faults: readonly { readonly field: readonly string[] | null; readonly message: string }[],
  controls: Readonly<Record<string, string>>,
): Fault[] {
  return faults.map(({ field, message }) => ({ id: controls[field?.at(-1) ?? ''] ?? null, message }));
}

/** The words beside a control: those of the summary. */
export const faultOf = (faults: readonly Fault[], id: string): string | undefined =>
  faults.find((fault) => fault.id === id)?.message;
