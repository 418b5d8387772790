import type { ReactElement } from 'react';
import './diagnostic.css';
import { useParams } from '../../app/place.js';
import { SignInScreen } from '../../app/session-screens.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Page } from '../../ui/page.js';
import { stopAt } from './form.js';
import { QuestionForm } from './question-form.js';
import { useForm } from './use-form.js';

/** One question of the diagnostic (portal guide S2), before the account and after. */
export default function QuestionPage(): ReactElement {
  const { question } = useParams('question');
  const { form, failure, reload, nobody } = useForm();
  if (nobody) return <SignInScreen stay />;
  if (form === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const stop = stopAt(form.questions, question);
  if (stop === null) return <NoSuchQuestion />;
  const { indicator } = stop.step.question;
  return (
    <QuestionForm
      key={indicator}
      {...stop}
      answer={form.book.answers[indicator]}
      isLocked={form.diagnostic !== null && form.diagnostic.state !== 'OPEN'}
    />
  );
}

function NoSuchQuestion(): ReactElement {
  const t = useText('diagnostic');
  return (
    <Page title={t('missingTitle')} intro={t('missingText')}>
      <Link className="button primary" to={href('review')}>
        {t('toReview')}
      </Link>
    </Page>
  );
}
