import type { ReactElement } from 'react';
import { MyGaps } from '../../generated/supplier.js';
import type { MyGapsQuery } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Tag } from '../../ui/banner.js';
import { useMyEnrolment } from '../enrolment.js';

type Gap = MyGapsQuery['diagnosticOf']['gaps'][number];
type Measure = Gap['measures'][number];

const TONE = { 1: 'plain', 2: 'warning', 3: 'error' } as const;
const severityOf = (severity: number): 1 | 2 | 3 => (severity >= 3 ? 3 : severity === 2 ? 2 : 1);

/** What to mend first, each with the measures that mend it. */
export function Gaps(): ReactElement | null {
  const t = useText('result');
  const inLanguage = useInLanguage();
  const { enrolment } = useMyEnrolment({ cacheFirst: true });
  const asked = useAsk(MyGaps, { enrolmentId: enrolment?.id ?? '' }, { pause: enrolment === null });
  const gaps = asked.data?.diagnosticOf.gaps ?? [];
  if (gaps.length === 0) return null;
  const ordered = [...gaps].sort((a, b) => b.severity - a.severity);
  return (
    <section className="stack" aria-labelledby="gaps">
      <div className="stack tight">
        <h2 id="gaps">{t('gaps.title', { count: gaps.length })}</h2>
        <p className="muted small">{t('gaps.hint')}</p>
      </div>
      <ul className="gaps">
        {ordered.map((gap) => (
          <li key={gap.indicator} className="panel stack tight">
            <div className="row apart">
              <h3>{inLanguage({ es: gap.questionEs, en: gap.questionEn })}</h3>
              <Tag tone={TONE[severityOf(gap.severity)]}>{t(`severity.${severityOf(gap.severity)}`)}</Tag>
            </div>
            {gap.measures.length > 0 && (
              <ul className="measures">
                {gap.measures.map((measure) => (
                  <MeasureLine key={measure.code} measure={measure} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeasureLine({ measure }: { readonly measure: Measure }): ReactElement {
  const t = useText('result');
  const inLanguage = useInLanguage();
  const { savingMinPct, savingMaxPct, paybackMinMonths, paybackMaxMonths } = measure;
  const facts = [
    savingMinPct !== null &&
      savingMaxPct !== null &&
      t('measure.saving', { min: Number(savingMinPct), max: Number(savingMaxPct) }),
    paybackMinMonths !== null &&
      paybackMaxMonths !== null &&
      t('measure.payback', { min: paybackMinMonths, max: paybackMaxMonths }),
  ].filter((fact) => fact !== false);
  return (
    <li>
      <span>{inLanguage(measure)}</span>
      {facts.length > 0 && <span className="small muted"> {facts.join(' · ')}</span>}
      <span className="small muted"> {t('measure.source', { source: measure.source })}</span>
    </li>
  );
}
