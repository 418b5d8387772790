import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { AgreeToEarlyPublication, MyPublication } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { besidesProof, useProving } from '../../session/step-up.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { useMyEnrolment } from '../enrolment.js';
import type { MyEnrolment } from '../enrolment.js';

/** When the buyer sees the score, and that the supplier may say "earlier". Nothing while no day is fixed. */
export function Publication({ onAgreed }: { readonly onAgreed: () => void }): ReactElement | null {
  const { enrolment } = useMyEnrolment({ cacheFirst: true });
  const day = useAsk(MyPublication, {}).data?.myScore.buyerSeesOn ?? null;
  return enrolment === null || day === null ? null : <Day enrolment={enrolment} day={day} onAgreed={onAgreed} />;
}

interface DayProps {
  readonly enrolment: MyEnrolment;
  readonly day: string;
  readonly onAgreed: () => void;
}

function Day({ enrolment, day, onAgreed }: DayProps): ReactElement {
  const t = useText('result');
  const dates = useDates();
  const agree = useCommand(AgreeToEarlyPublication);
  const buyer = enrolment.buyerName;
  const send = async (): Promise<void> => {
    const outcome = await agree.run({ enrolmentId: enrolment.id });
    if (outcome.kind === 'done') onAgreed();
    if (outcome.kind === 'refused') await proving.ask(outcome.faults);
  };
  const proving = useProving(send);
  return (
    <section className="stack tight" aria-labelledby="publication">
      <h2 id="publication">{t('publication.title')}</h2>
      <p>{t('publication.text', { buyer, date: dates.inWords(day) })}</p>
      <ErrorSummary faults={besidesProof(agree.faults).map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={agree.failure} />
      <div>
        <Button busy={agree.busy} onClick={() => void send()}>
          {t('publication.action', { buyer })}
        </Button>
      </div>
      {proving.dialog}
    </section>
  );
}
