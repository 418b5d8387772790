import type { ReactElement } from 'react';
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
import InvitationPage from './invitation-page.js';
import { dropToken } from './token.js';
import { useInvitation } from './use-invitation.js';

/** The account, after the first questions: the drafts of this device go along. */
export default function AcceptPage(): ReactElement {
  const t = useText('invitation');
  const { token, facts, failure, reload } = useInvitation();
  const { form } = useForm();
  const { enter } = useSession();
  const choosePassword = useRequest(SetPassword);
  if (facts === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (token === null || facts.status !== 'VALID') return <InvitationPage />;
  const drafts = Object.values(form?.book.answers ?? {});
  const accepted = async (password: string): Promise<void> => {
    if (password !== '') await choosePassword.run({ password });
    await forgetBook();
    dropToken();
    await enter();
    navigate(href('home'), { replace: true });
  };
  return (
    <Page
      title={t('account.title')}
      intro={t('account.intro')}
      back={
        <Link className="back" to={href('review')}>
          {t('account.back')}
        </Link>
      }
    >
      {drafts.length > 0 && <Banner tone="done" title={t('account.drafts', { count: drafts.length })} />}
      <AcceptForm
        token={token}
        facts={facts}
        drafts={drafts.map(({ indicator, kind, value, reason }) => ({ indicator, kind, value, reason }))}
        onAccepted={(password) => void accepted(password)}
      />
    </Page>
  );
}
