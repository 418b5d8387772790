import { useState } from 'react';
import type { ReactElement } from 'react';
import './invitation.css';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { ClosedInvitation, DeclinedInvitation } from './closed-invitation.js';
import { useInvitation } from './use-invitation.js';
import { Welcome } from './welcome.js';

/** Who asks, and why (portal guide S0), or what became of the link. */
export default function InvitationPage(): ReactElement {
  const { token, facts, failure, reload } = useInvitation();
  const [hasDeclined, setDeclined] = useState(false);
  if (facts === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (token === null || facts.status === 'UNKNOWN') return <UnknownInvitation />;
  if (hasDeclined) return <DeclinedInvitation token={token} facts={facts} />;
  if (facts.status === 'VALID') return <Welcome token={token} facts={facts} onDeclined={() => setDeclined(true)} />;
  return <ClosedInvitation token={token} facts={facts} />;
}

/** The same words for every link that is not genuine: nothing is told about anybody. */
function UnknownInvitation(): ReactElement {
  const t = useText('invitation');
  return (
    <Page title={t('unknown.title')} intro={t('unknown.text')}>
      <Link className="button" to={href('signIn')}>
        {t('signIn')}
      </Link>
    </Page>
  );
}
