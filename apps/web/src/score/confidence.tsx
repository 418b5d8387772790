import type { ReactElement } from 'react';
import { percentOf, useNumber } from '../format/numbers.js';
import { useText } from '../i18n/use-text.js';

/** How sure a score is (method guide 2.5). */
export interface Confidence {
  readonly value: string;
  readonly letter: string;
  readonly answeredShare: string;
  readonly evidenceShare: string;
  readonly reviewedShare: string;
}

/** Confidence and coverage in words; a score is never shown without them. */
export function ConfidenceLines({ confidence }: { readonly confidence: Confidence }): ReactElement {
  const t = useText('score');
  const write = useNumber();
  return (
    <dl className="pair">
      <dt>{t('confidence')}</dt>
      <dd>{t('confidenceValue', { letter: confidence.letter, value: write(confidence.value, 1) })}</dd>
      <dt>{t('answered')}</dt>
      <dd className="number">{percentOf(confidence.answeredShare)}</dd>
      <dt>{t('evidence')}</dt>
      <dd className="number">{percentOf(confidence.evidenceShare)}</dd>
      <dt>{t('reviewed')}</dt>
      <dd className="number">{percentOf(confidence.reviewedShare)}</dd>
    </dl>
  );
}
