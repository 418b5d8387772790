import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import { RequestNewInvitation } from '../../generated/invitation.js';
import { useRequest } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Page } from '../../ui/page.js';
import type { InvitationFacts } from './use-invitation.js';

interface ClosedInvitationProps {
  readonly token: string;
  readonly facts: InvitationFacts;
}

/** A genuine link that opens nothing any more: what happened, and the way on. */
export function ClosedInvitation({ token, facts }: ClosedInvitationProps): ReactElement {
  return facts.status === 'USED' ? (
    <UsedInvitation token={token} facts={facts} />
  ) : (
    <ExpiredInvitation token={token} facts={facts} />
  );
}

/** Said no just now. */
export function DeclinedInvitation({ token, facts }: ClosedInvitationProps): ReactElement {
  const t = useText('invitation');
  return (
    <Page title={t('declined.title')} intro={t('declined.text', { buyer: facts.buyerName ?? '' })}>
      <AskAgain token={token} />
    </Page>
  );
}

function UsedInvitation({ token, facts }: ClosedInvitationProps): ReactElement {
  const t = useText('invitation');
  return (
    <Page title={t('used.title')} intro={t('used.text', { buyer: facts.buyerName ?? '' })}>
      <div className="stack">
        <Link className="button primary" to={href('signIn')}>
          {t('signIn')}
        </Link>
        <AskAgain token={token} />
      </div>
    </Page>
  );
}

function ExpiredInvitation({ token, facts }: ClosedInvitationProps): ReactElement {
  const t = useText('invitation');
  const dates = useDates();
  const buyer = facts.buyerName ?? '';
  const text =
    facts.expiresOn === null
      ? t('expired.textNoDate', { buyer })
      : t('expired.text', { buyer, date: dates.inWords(facts.expiresOn) });
  return (
    <Page title={t('expired.title')} intro={text}>
      <AskAgain token={token} />
    </Page>
  );
}

/** A new link goes to the invited address; the answer is the same whether an account exists or not. */
function AskAgain({ token }: { readonly token: string }): ReactElement {
  const t = useText('invitation');
  const ask = useRequest(RequestNewInvitation);
  const [isAsked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    const outcome = await ask.run({ token });
    setAsked(outcome.kind === 'done');
  };
  if (isAsked) return <Banner tone="done" title={t('again.done')} />;
  return (
    <div className="main-action">
      <ErrorSummary faults={ask.faults.map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={ask.failure} />
      <Button busy={ask.busy} onClick={() => void send()}>
        {t('again.action')}
      </Button>
    </div>
  );
}
