import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useDates } from '../../format/country.js';
import type { Failure } from '../../graphql/failure.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Button } from '../../ui/button.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Page } from '../../ui/page.js';
import { openBook, useDesk } from '../answers/desk.js';
import { stepsOf } from '../diagnostic/form.js';
import { draftScope, useShortPath } from '../diagnostic/use-form.js';
import { DeclineDialog } from './decline-dialog.js';
import type { InvitationFacts } from './use-invitation.js';

interface WelcomeProps {
  readonly token: string;
  readonly facts: InvitationFacts;
  readonly onDeclined: () => void;
}

/** The invitation itself: who asks, what it brings, what is seen by whom, until when; and the first question. */
export function Welcome({ token, facts, onDeclined }: WelcomeProps): ReactElement {
  const t = useText('invitation');
  const dates = useDates();
  const [isDeclining, setDeclining] = useState(false);
  const first = useNextQuestion(token);
  const buyer = facts.buyerName ?? '';
  return (
    <Page title={t('title', { buyer })} intro={t('benefit')}>
      <div className="stack wide invitation">
        {facts.supplierName !== null && <p>{t('for', { supplier: facts.supplierName })}</p>}
        <ul className="facts">
          <li>{t('length')}</li>
          {facts.expiresOn !== null && <li>{t('deadline', { date: dates.inWords(facts.expiresOn) })}</li>}
          <li>{t('free')}</li>
        </ul>
        <div className="main-action">
          {facts.offeredTo === null ? (
            <>
              <FailureBanner failure={first.failure} onRetry={first.reload} />
              {first.to === null ? (
                <Button look="primary" busy>
                  {t('start')}
                </Button>
              ) : (
                <Link className="button primary" to={first.to}>
                  {t(first.hasStarted ? 'goOn' : 'start')}
                </Link>
              )}
              <p className="small muted">{t('noAccount')}</p>
            </>
          ) : (
            <Link className="button primary" to={href('accept')}>
              {t('join.action', { company: facts.offeredTo })}
            </Link>
          )}
        </div>
        <section className="stack tight" aria-labelledby="who-sees">
          <h2 id="who-sees">{t('whoSees')}</h2>
          <ul className="plain-list">
            <li>{t('sees.buyer', { buyer })}</li>
            <li>{t('sees.adviser')}</li>
            <li>{t('sees.bank')}</li>
          </ul>
        </section>
        <div className="row">
          <ShareButton token={token} buyer={buyer} />
          <Button look="quiet" onClick={() => setDeclining(true)}>
            {t('decline')}
          </Button>
        </div>
      </div>
      {isDeclining && <DeclineDialog token={token} onDeclined={onDeclined} onClose={() => setDeclining(false)} />}
    </Page>
  );
}

interface NextQuestion {
  /** null until the questions are here. */
  readonly to: string | null;
  readonly hasStarted: boolean;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** The first question that has no answer on this device yet. */
function useNextQuestion(token: string): NextQuestion {
  const { questions, failure, reload } = useShortPath(true);
  const { book } = useDesk();
  useEffect(() => void draftScope(token).then(openBook), [token]);
  const open = stepsOf(questions ?? []).find(({ question }) => !(question.indicator in book.answers));
  const to = questions === null ? null : (open?.to ?? href('review'));
  return { to, hasStarted: Object.keys(book.answers).length > 0, failure, reload };
}

/** The phone's own way to hand the link on; whoever opens it there starts empty. */
function ShareButton({ token, buyer }: { readonly token: string; readonly buyer: string }): ReactElement | null {
  const t = useText('invitation');
  if (!('share' in navigator)) return null;
  const url = `${window.location.origin}${href('invitationToken', { token })}`;
  const share = (): void => void navigator.share({ title: t('title', { buyer }), url }).catch(() => undefined);
  return <Button onClick={share}>{t('share')}</Button>;
}
