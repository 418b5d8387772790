import { useState } from 'react';
import type { ReactElement } from 'react';
import { IdentityChecks } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Banner } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { IdentityQuestion } from './identity-question.js';

/** The owner says whether what somebody handed in with the company's tax id is the company's (D4). */
export default function IdentityPage(): ReactElement {
  const t = useText('identity');
  const { data, failure, reload } = useAsk(IdentityChecks, {});
  const [said, setSaid] = useState<boolean | null>(null);
  const answered = (isOurs: boolean): void => {
    setSaid(isOurs);
    reload();
  };
  return (
    <Page title={t('title')} intro={t('intro')}>
      <FailureBanner failure={failure} onRetry={reload} />
      {data === null && failure === null && <Loading />}
      {said !== null && <Banner tone="done" title={t(said ? 'doneYes' : 'doneNo')} />}
      {data?.identityChecks.length === 0 && said === null && <p>{t('none')}</p>}
      {data?.identityChecks.map((check) => (
        <IdentityQuestion key={check.id} check={check} onAnswered={answered} />
      ))}
    </Page>
  );
}
