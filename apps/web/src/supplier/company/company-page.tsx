import { useState } from 'react';
import type { ReactElement } from 'react';
import { useParams } from '../../app/place.js';
import { MyCompany } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useMyEnrolment } from '../enrolment.js';
import { countryOfEnrolment } from './check.js';
import { CompanyReview } from './company-review.js';
import { CompanyStepForm } from './company-step-form.js';
import { COMPANY_STEPS, isCompanyStep } from './profile.js';
import type { CompanyStep, Profile } from './profile.js';

/** The company's data for its enrolment, one step a page. */
export default function CompanyPage(): ReactElement {
  const t = useText('company');
  const { step } = useParams('company');
  const { enrolment, data: mine, reload: reloadMine } = useMyEnrolment();
  const { data, failure, reload } = useAsk(MyCompany, {});
  const [saved, setSaved] = useState<Profile | null>(null);
  if (data === null || mine === null)
    return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const country = enrolment === null ? null : countryOfEnrolment(enrolment.country);
  if (enrolment === null || country === null || !isCompanyStep(step))
    return <Page title={t('nothing')}>{t('nothingText')}</Page>;
  const progress = t('progress', { number: numberOf(step), total: COMPANY_STEPS.length + 1 });
  const profile = newer(saved, data.companyProfile);
  const keep = (next: Profile | null): void => {
    if (next === null) reload();
    else setSaved(next);
  };
  return (
    <Page title={t(`step.${step}`)} intro={progress} back={<Back step={step} />}>
      {step === 'revisar' ? (
        <CompanyReview enrolment={enrolment} profile={profile} onSent={reloadMine} />
      ) : (
        <CompanyStepForm key={step} step={step} profile={profile} country={country} onSaved={keep} />
      )}
    </Page>
  );
}

/** What was saved a moment ago may be newer than what was asked for before. */
const newer = (saved: Profile | null, asked: Profile): Profile =>
  saved !== null && saved.version > asked.version ? saved : asked;

const numberOf = (step: CompanyStep): number =>
  (step === 'revisar' ? COMPANY_STEPS.length : COMPANY_STEPS.indexOf(step)) + 1;

function Back({ step }: { readonly step: CompanyStep }): ReactElement {
  const t = useText('company');
  const before = COMPANY_STEPS[numberOf(step) - 2];
  return (
    <Link className="back" to={before === undefined ? href('home') : href('company', { step: before })}>
      {before === undefined ? t('toHome') : t(`step.${before}`)}
    </Link>
  );
}
