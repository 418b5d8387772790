import type { ReactElement } from 'react';
import './diagnostic.css';
import { SignInScreen } from '../../app/session-screens.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Banner, Tag } from '../../ui/banner.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import type { TextKey } from '../../i18n/areas.js';
import type { LocalAnswer } from '../answers/answer-book.js';
import { useAnswerWords } from './answer-words.js';
import { optionalTopicsOf, questionPath, topicsOf } from './form.js';
import type { Question, Topic } from './form.js';
import { SubmitDiagnosticBox } from './submit-box.js';
import type { Form } from './use-form.js';
import { useForm } from './use-form.js';
import { useStart } from './use-start.js';
import { useThemeWords } from './use-theme-words.js';
import { useToGain } from './use-to-gain.js';

/** All answers on one page, what is missing, and sending (portal guide S5). */
export default function ReviewPage(): ReactElement {
  const { form, failure, reload, nobody } = useForm();
  if (nobody) return <SignInScreen stay />;
  if (form === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  return <Review form={form} />;
}

function Review({ form }: { readonly form: Form }): ReactElement {
  const t = useText('diagnostic');
  const start = useStart();
  const topics = topicsOf(form.questions);
  const missing = topics.flatMap(({ questions }) =>
    questions.filter(({ indicator }) => !(indicator in form.book.answers)),
  );
  const isOpen = form.diagnostic === null || form.diagnostic.state === 'OPEN';
  return (
    <Page
      title={t('review.title')}
      intro={t('review.intro')}
      back={
        <Link className="back" to={start}>
          {t('toStart')}
        </Link>
      }
    >
      {missing.length > 0 && <Missing form={form} missing={missing} topics={topics} />}
      {topics.map((topic) => (
        <TopicAnswers key={topic.id} topic={topic} form={form} canChange={isOpen} />
      ))}
      <Optional form={form} canChange={isOpen} />
      {form.diagnostic === null ? <NextIsAccount /> : isOpen && <SubmitDiagnosticBox />}
    </Page>
  );
}

interface MissingProps {
  readonly form: Form;
  readonly missing: readonly Question[];
  readonly topics: readonly Topic[];
}

/** What is not answered, by topic, with what it can still bring. */
function Missing({ form, missing, topics }: MissingProps): ReactElement {
  const t = useText('diagnostic');
  const sayTheme = useThemeWords();
  const toGain = useToGain(form.diagnostic !== null);
  return (
    <Banner tone="warning" title={t('review.missing', { count: missing.length })}>
      <ul>
        {topics.flatMap((topic) => {
          const own = missing.filter(({ theme }) => theme === topic.id);
          const [first] = own;
          if (first === undefined) return [];
          const points = toGain(own);
          return [
            <li key={topic.id}>
              <Link to={questionPath(topic, first)}>{sayTheme(topic.id)}</Link>:{' '}
              {points === null
                ? t('review.missingIn', { count: own.length })
                : t('review.missingGain', { count: own.length, points })}
            </li>,
          ];
        })}
      </ul>
    </Banner>
  );
}

interface TopicAnswersProps {
  readonly topic: Topic;
  readonly form: Form;
  readonly canChange: boolean;
}

function TopicAnswers({ topic, form, canChange }: TopicAnswersProps): ReactElement {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  const sayTheme = useThemeWords();
  const words = useAnswerWords();
  return (
    <section aria-label={sayTheme(topic.id)} className="stack tight">
      <h2>{sayTheme(topic.id)}</h2>
      <dl className="answers">
        {topic.questions.map((question) => {
          const answer = form.book.answers[question.indicator];
          return (
            <div key={question.indicator}>
              <dt>{inLanguage(question)}</dt>
              <dd className={answer === undefined ? 'muted' : undefined}>
                {answer === undefined ? t('review.noAnswer') : words(question, answer)}
                {answer?.proof && <Tag tone="done">{t('review.proven')}</Tag>}
                {answer?.state === 'conflict' && <strong> {t('review.conflict')}</strong>}
              </dd>
              {(canChange || answer?.kind === 'VALUE') && (
                <dd>
                  <Link to={`${questionPath(topic, question)}?desde=revisar`}>
                    {t(actionOf(answer, canChange))}
                    <span className="hidden">: {inLanguage(question)}</span>
                  </Link>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** What one can do with an answer: give or change it, and once it was sent, prove it. */
function actionOf(answer: LocalAnswer | undefined, canChange: boolean): TextKey<'diagnostic'> {
  if (!canChange) return 'review.prove';
  return answer === undefined ? 'review.answer' : 'review.change';
}

/** What may be added, with the warning that it counts from then on. */
function Optional({ form, canChange }: { readonly form: Form; readonly canChange: boolean }): ReactElement | null {
  const t = useText('diagnostic');
  const topics = optionalTopicsOf(form.questions);
  if (topics.length === 0) return null;
  return (
    <details>
      <summary>{t('review.optional', { count: topics.flatMap(({ questions }) => questions).length })}</summary>
      <div className="stack">
        <p className="small muted">{t('optionalNote')}</p>
        {topics.map((topic) => (
          <TopicAnswers key={topic.id} topic={topic} form={form} canChange={canChange} />
        ))}
      </div>
    </details>
  );
}

function NextIsAccount(): ReactElement {
  const t = useText('diagnostic');
  return (
    <div className="main-action sticky">
      <Link className="button primary" to={href('accept')}>
        {t('review.toAccount')}
      </Link>
      <p className="small muted">{t('review.toAccountHint')}</p>
    </div>
  );
}
