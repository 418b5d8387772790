import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { AgreeToEarlyPublication } from '../../generated/supplier.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import type { LiveScore } from './live-score.js';

interface PublicationProps {
  readonly enrolmentId: string;
  readonly score: LiveScore;
  readonly buyerName: string;
  readonly onAgreed: () => void;
}

/** When the buyer sees the score, and that the supplier may say "earlier". Nothing while no day is fixed. */
export function Publication({ enrolmentId, score, buyerName, onAgreed }: PublicationProps): ReactElement | null {
  const t = useText('result');
  const dates = useDates();
  const agree = useCommand(AgreeToEarlyPublication);
  if (score.buyerSeesOn === null) return null;
  const send = async (): Promise<void> => {
    const outcome = await agree.run({ enrolmentId });
    if (outcome.kind === 'done') onAgreed();
  };
  return (
    <section className="stack tight" aria-labelledby="publication">
      <h2 id="publication">{t('publication.title')}</h2>
      <p>{t('publication.text', { buyer: buyerName, date: dates.inWords(score.buyerSeesOn) })}</p>
      <ErrorSummary faults={agree.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={agree.failure} />
      <div>
        <Button busy={agree.busy} onClick={() => void send()}>
          {t('publication.action', { buyer: buyerName })}
        </Button>
      </div>
    </section>
  );
}
