import { Suspense, lazy, useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { loadTexts } from '../../i18n/texts.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { navigate, useSearch } from '../../router/location.js';
import { href } from '../../router/paths.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Page } from '../../ui/page.js';
import type { LocalAnswer } from '../answers/answer-book.js';
import { AnswerInput } from './answer-input.js';
import { Conflict } from './conflict.js';
import { draftFault, draftOf, saidBy } from './draft.js';
import type { Draft, DraftFault } from './draft.js';
import type { Question, Step } from './form.js';
import { useSave } from './use-save.js';
import { useStart } from './use-start.js';
import { useThemeWords } from './use-theme-words.js';

interface QuestionFormProps {
  readonly step: Step;
  readonly answer: LocalAnswer | undefined;
  /** Sent already: it can be read and not changed. */
  readonly isLocked: boolean;
  /** Whom a file may prove beside this answer; null before the account, when there is nobody to keep it. */
  readonly provable: readonly Question[] | null;
  readonly before: string | null;
  readonly next: string;
}

export const ANSWER = 'answer';

/** Fetched with the first answer that can be proven. */
const ProofBox = lazy(async () => {
  const [module] = await Promise.all([import('./proof/proof-box.js'), loadTexts('proof')]);
  return module;
});

/** A question, its answer, and the way on. Each answer is kept on the device when it is given. */
export function QuestionForm({ step, answer, isLocked, provable, before, next }: QuestionFormProps): ReactElement {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  const sayTheme = useThemeWords();
  const save = useSave();
  const [search] = useSearch();
  const [draft, setDraft] = useState(() => draftOf(step.question, answer));
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [hasFile, setHasFile] = useState(false);
  const [forgets, setForgets] = useState(false);
  const { question, topic, number } = step;
  const onward = search.get('desde') === 'revisar' ? href('review') : next;

  const place = question.required ? t('progress', { number, total: topic.questions.length }) : t('optional');

  const change = (changed: Draft): void => {
    setDraft(changed);
    setFault(null);
    const said = saidBy(question, changed);
    if (said !== null) void save(said, changed.typed);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const found = draftFault(draft);
    setFault(found);
    setForgets(hasFile);
    if (!hasFile && (found === null || isLocked)) navigate(onward);
  };
  const hold = (isPending: boolean): void => {
    setHasFile(isPending);
    setForgets(false);
  };
  const message = fault === null ? null : t(`fault.${fault}`);
  return (
    <Page title={inLanguage(question)} eyebrow={`${sayTheme(topic.id)} · ${place}`} back={<BackLink before={before} />}>
      <form className="stack wide" onSubmit={submit} noValidate>
        <ErrorSummary
          faults={[
            ...(message === null ? [] : [{ id: ANSWER, message }]),
            ...(forgets ? [{ id: 'proof', message: t('fault.file') }] : []),
          ]}
        />
        <Notices
          question={question}
          answer={answer}
          isLocked={isLocked}
          onSettled={(settled) => setDraft(draftOf(question, settled))}
        />
        <fieldset disabled={isLocked} className="stack">
          <AnswerInput id={ANSWER} question={question} draft={draft} fault={message} onChange={change} />
        </fieldset>
        {provable !== null && answer?.kind === 'VALUE' && (
          <Suspense>
            <ProofBox answer={answer} others={provable} onPending={hold} />
          </Suspense>
        )}
        <div className="main-action sticky">
          <Button type="submit" look="primary">
            {t('continue')}
          </Button>
        </div>
        <Why question={question} />
        <Link to={href('review')}>{t('toReview')}</Link>
      </form>
    </Page>
  );
}

interface NoticesProps extends Pick<QuestionFormProps, 'answer' | 'isLocked'> {
  readonly question: Step['question'];
  readonly onSettled: (answer: LocalAnswer | undefined) => void;
}

/** What one should know before answering: it may be skipped, it was sent, or its last answer was not taken. */
function Notices({ question, answer, isLocked, onSettled }: NoticesProps): ReactElement {
  const t = useText('diagnostic');
  return (
    <>
      {!question.required && <Banner title={t('optionalNote')} />}
      {isLocked && <Banner title={t('locked')} />}
      {answer?.state === 'conflict' && <Conflict question={question} answer={answer} onSettled={onSettled} />}
      {answer?.state === 'refused' && (
        <Banner tone="error" title={t('refused')}>
          {answer.message}
        </Banner>
      )}
    </>
  );
}

function BackLink({ before }: { readonly before: string | null }): ReactElement {
  const t = useText('diagnostic');
  const start = useStart();
  return (
    <Link className="back" to={before ?? start}>
      {t(before === null ? 'toStart' : 'toBefore')}
    </Link>
  );
}

/** Why the question is asked, who sees the answer, and what proof would help; closed until it is wanted. */
function Why({ question }: { readonly question: Step['question'] }): ReactElement {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  const { evidenceEs, evidenceEn } = question;
  return (
    <details>
      <summary>{t('why')}</summary>
      <div className="stack tight small">
        <p>{t('whyText')}</p>
        <p>{t('whoSees')}</p>
        {evidenceEs !== null && evidenceEn !== null && (
          <p>
            <strong>{t('proof')}</strong> {inLanguage({ es: evidenceEs, en: evidenceEn })}
          </p>
        )}
      </div>
    </details>
  );
}
