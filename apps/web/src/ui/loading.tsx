import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';

/** Grey lines in the place of what is being fetched; they show after 200 ms, so that quick answers do not flicker. */
export function Loading({ lines = 4 }: { readonly lines?: number }): ReactElement {
  const t = useText('common');
  return (
    <div className="stack" role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className="skeleton"
          style={{ height: '1.5em', width: `${[96, 88, 64, 80][line % 4] ?? 80}%` }}
        />
      ))}
    </div>
  );
}

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

/** How far long work is; without a total, that it goes on. */
export function Progress({ label, done, total }: ProgressProps): ReactElement {
  return (
    <div className="stack tight" role="status">
      <span>{label}</span>
      {total === null ? <progress aria-label={label} /> : <progress aria-label={label} value={done} max={total} />}
    </div>
  );
}
