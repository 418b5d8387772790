import type { ReactElement } from 'react';
import { useParams } from '../../app/place.js';
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
import type { CompanyStep } from './profile.js';

/** The company's data for its enrolment, one step a page. */
export default function CompanyPage(): ReactElement {
  const { step } = useParams('company');
  const { enrolment, data, failure, reload } = useMyEnrolment();
  const t = useText('company');
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const country = enrolment === null ? null : countryOfEnrolment(enrolment.country);
  if (enrolment === null || country === null || !isCompanyStep(step))
    return <Page title={t('nothing')}>{t('nothingText')}</Page>;
  const isLast = step === 'revisar';
  return (
    <Page
      title={t(`step.${step}`)}
      intro={t('progress', { number: numberOf(step), total: COMPANY_STEPS.length + 1 })}
      back={<Back step={step} />}
    >
      {isLast ? (
        <CompanyReview enrolment={enrolment} onSent={reload} />
      ) : (
        <CompanyStepForm key={step} step={step} enrolment={enrolment} country={country} onSaved={reload} />
      )}
    </Page>
  );
}

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
