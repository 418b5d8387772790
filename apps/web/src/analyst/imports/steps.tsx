import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.js';

const STEPS = ['file', 'columns', 'check', 'apply', 'result'] as const;
export type ImportStep = (typeof STEPS)[number];

/** Where one is on the way from a file to suppliers. */
export function Steps({ at }: { readonly at: ImportStep }): ReactElement {
  const t = useText('imports');
  const here = STEPS.indexOf(at);
  return (
    <ol className="import-steps" aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined} className={index < here ? 'done' : undefined}>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
