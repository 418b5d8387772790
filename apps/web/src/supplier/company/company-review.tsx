import { useState } from 'react';
import type { ReactElement } from 'react';
import { packOf } from '#countries';
import { SaveCompanyProfile, SubmitEnrolment } from '../../generated/supplier.js';
import { useCommand } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { besidesProof, useProving } from '../../session/step-up.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { Tick } from '../../ui/choices.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import type { MyEnrolment } from '../enrolment.js';
import { countryOfEnrolment } from './check.js';
import { COMPANY_STEPS, FIELDS, missingSteps, typedOf } from './profile.js';
import type { Profile } from './profile.js';

interface CompanyReviewProps {
  readonly enrolment: MyEnrolment;
  readonly profile: Profile;
  readonly onSent: () => void;
}

const CONSENT = 'company-consent';

/** The company's data on one page, and sending them to the programme. */
export function CompanyReview({ enrolment, profile, onSent }: CompanyReviewProps): ReactElement {
  const t = useText('company');
  const common = useText('common');
  const missing = missingSteps(profile);
  const country = countryOfEnrolment(enrolment.country);
  const currency = country === null ? '' : packOf(country).currency.code;
  const canSend = enrolment.state === 'STARTED' || enrolment.state === 'OBSERVED';
  return (
    <div className="stack wide">
      {missing.length > 0 && (
        <Banner tone="warning" title={t('review.missing')}>
          <ul>
            {missing.map((step) => (
              <li key={step}>
                <Link to={href('company', { step })}>{t(`step.${step}`)}</Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {enrolment.state === 'OBSERVED' && (
        <Banner tone="warning" title={t('review.observed')}>
          {enrolment.stateReason}
        </Banner>
      )}
      {!canSend && <Banner tone="done" title={t('review.sent', { state: common(`enrolment.${enrolment.state}`) })} />}
      <Answers profile={profile} currency={currency} canChange={canSend} />
      {canSend && missing.length === 0 && <SendBox enrolment={enrolment} profile={profile} onSent={onSent} />}
    </div>
  );
}

interface AnswersProps {
  readonly profile: Profile;
  readonly currency: string;
  readonly canChange: boolean;
}

function Answers({ profile, currency, canChange }: AnswersProps): ReactElement {
  const t = useText('company');
  const common = useText('common');
  const typed = typedOf(profile);
  return (
    <>
      {COMPANY_STEPS.map((step) => (
        <section key={step} className="stack tight">
          <div className="row apart">
            <h2>{t(`step.${step}`)}</h2>
            {canChange && (
              <Link to={href('company', { step })}>
                {t('review.change')}
                <span className="hidden">: {t(`step.${step}`)}</span>
              </Link>
            )}
          </div>
          <dl className="pair">
            {FIELDS[step].map((field) => (
              <div key={field} style={{ display: 'contents' }}>
                <dt>{t(`field.${field}`, { currency })}</dt>
                <dd>{typed[field] === '' ? common('noData') : typed[field]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function SendBox({ enrolment, profile, onSent }: CompanyReviewProps): ReactElement {
  const t = useText('company');
  const consent = useCommand(SaveCompanyProfile);
  const submit = useCommand(SubmitEnrolment);
  const [agrees, setAgrees] = useState(false);
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const send = async (): Promise<void> => {
    setOwn(agrees ? [] : [{ id: CONSENT, message: t('fault.consent') }]);
    if (!agrees) return;
    const { version, privacyTextVersion } = profile;
    const agreed = await consent.run({ expectedVersion: version, privacyTextVersion });
    if (agreed.kind === 'refused') await proving.ask(agreed.faults);
    if (agreed.kind !== 'done') return;
    const outcome = await submit.run({ enrolmentId: enrolment.id, expectedVersion: enrolment.version });
    if (outcome.kind === 'done') onSent();
    if (outcome.kind === 'refused') await proving.ask(outcome.faults);
  };
  const proving = useProving(send);
  const refused = besidesProof([...consent.faults, ...submit.faults]);
  const faults = [...own, ...refused.map(({ message }) => ({ id: null, message }))];
  return (
    <div className="stack">
      <ErrorSummary faults={faults} />
      <FailureBanner failure={consent.failure ?? submit.failure} />
      <Tick id={CONSENT} label={t('consent')} ticked={agrees} fault={faultOf(faults, CONSENT)} onTick={setAgrees} />
      <div className="main-action">
        <Button look="primary" busy={consent.busy || submit.busy} onClick={() => void send()}>
          {t('review.send')}
        </Button>
        <p className="small muted">{t('review.whoSees', { buyer: enrolment.buyerName })}</p>
      </div>
      {proving.dialog}
    </div>
  );
}
