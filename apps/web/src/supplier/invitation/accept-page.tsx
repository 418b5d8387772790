import { useState } from 'react';
import type { ReactElement } from 'react';
import { useClient } from 'urql';
import './invitation.css';
import { SetPassword } from '../../generated/session.js';
import { useRequest } from '../../graphql/use-command.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { navigate } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { useSession } from '../../session/session.js';
import { Banner } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { forgetBook } from '../answers/desk.js';
import { useForm } from '../diagnostic/use-form.js';
import { AcceptForm } from './accept-form.js';
import { carryDrafts } from './carry-drafts.js';
import type { Draft } from './carry-drafts.js';
import InvitationPage from './invitation-page.js';
import { JoinBox } from './join-box.js';
import { dropToken } from './token.js';
import { useInvitation } from './use-invitation.js';
import type { InvitationFacts } from './use-invitation.js';

/** The account, after the first questions: the drafts of this device go along. */
export default function AcceptPage(): ReactElement {
  const { token, facts, failure, reload } = useInvitation();
  if (facts === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (token === null || facts.status !== 'VALID') return <InvitationPage />;
  return <Accept token={token} facts={facts} />;
}

function Accept({ token, facts }: { readonly token: string; readonly facts: InvitationFacts }): ReactElement {
  const t = useText('invitation');
  const { enter } = useSession();
  const client = useClient();
  const { drafts, hold } = useDrafts();
  const [isAnother, setAnother] = useState(false);
  const choosePassword = useRequest(SetPassword);
  const finish = async (): Promise<void> => {
    dropToken();
    await enter();
    navigate(href('home'), { replace: true });
  };
  const accepted = async (password: string): Promise<void> => {
    if (password !== '') await choosePassword.run({ password });
    await forgetBook();
    await finish();
  };
  const joined = async (enrolmentId: string): Promise<void> => {
    await carryDrafts(client, enrolmentId, drafts);
    await finish();
  };
  const known = async (): Promise<void> => {
    hold(drafts);
    await forgetBook();
    await enter();
  };
  const company = isAnother ? null : facts.offeredTo;
  const back = (
    <Link className="back" to={href(company === null ? 'review' : 'invitation')}>
      {t(company === null ? 'account.back' : 'join.back')}
    </Link>
  );
  if (company !== null)
    return (
      <Page title={t('join.title', { company })} intro={t('join.intro', { buyer: facts.buyerName ?? '' })} back={back}>
        <JoinBox
          token={token}
          facts={facts}
          company={company}
          onJoined={(id) => void joined(id)}
          onAnother={() => setAnother(true)}
        />
      </Page>
    );
  return (
    <Page title={t('account.title')} intro={t('account.intro')} back={back}>
      {drafts.length > 0 && <Banner tone="done" title={t('account.drafts', { count: drafts.length })} />}
      {isAnother && <Banner title={t('join.newCode')} />}
      <AcceptForm
        token={token}
        facts={facts}
        drafts={drafts}
        anotherCompany={isAnother}
        onAccepted={(password) => void accepted(password)}
        onKnown={() => void known()}
      />
    </Page>
  );
}

interface Drafts {
  readonly drafts: readonly Draft[];
  /** Keeps them where signing in would open other answers. */
  readonly hold: (drafts: readonly Draft[]) => void;
}

/** What was answered on this device before the account. */
function useDrafts(): Drafts {
  const { viewer } = useSession();
  const { form } = useForm();
  const [held, hold] = useState<readonly Draft[]>([]);
  const answers = viewer === null ? Object.values(form?.book.answers ?? {}) : [];
  const typed = answers.map(({ indicator, kind, value, reason }) => ({ indicator, kind, value, reason }));
  return { drafts: typed.length > 0 ? typed : held, hold };
}
