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
import type { Question } from './form.js';
import { QuestionForm } from './question-form.js';
import { useForm } from './use-form.js';
import type { Form } from './use-form.js';

/** One question of the diagnostic (portal guide S2), before the account and after. */
export default function QuestionPage(): ReactElement {
  const { question } = useParams('question');
  const { form, failure, reload, nobody } = useForm();
  if (nobody) return <SignInScreen stay />;
  if (form === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  const stop = stopAt(form.questions, question);
  if (stop === null) return <NoSuchQuestion />;
  const { topic, question: asked } = stop.step;
  const { indicator } = asked;
  return (
    <QuestionForm
      key={indicator}
      {...stop}
      answer={form.book.answers[indicator]}
      provable={form.diagnostic === null ? null : topic.questions.filter((one) => one !== asked && isSaid(form, one))}
      isLocked={form.diagnostic !== null && form.diagnostic.state !== 'OPEN'}
    />
  );
}

/** Whether the server has a value for the question, which a file can prove. */
const isSaid = ({ book }: Form, { indicator }: Question): boolean => {
  const answer = book.answers[indicator];
  return answer?.kind === 'VALUE' && answer.state === 'sent';
};

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
