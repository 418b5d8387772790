import type { ReactElement } from 'react';
import './home.css';
import { MyCompany } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { useViewer } from '../../session/session.js';
import { Banner } from '../../ui/banner.js';
import { Choices } from '../../ui/choices.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useForm } from '../diagnostic/use-form.js';
import { useThemeWords } from '../diagnostic/use-theme-words.js';
import { useMyEnrolment } from '../enrolment.js';
import type { MyEnrolment } from '../enrolment.js';
import { IdentityNotice } from './identity-notice.js';
import { TaskList } from './task-list.js';
import { nextTask } from './tasks.js';
import type { NextTask, Work } from './tasks.js';

/** The next thing to do, then everything (portal guide S1). */
export default function HomePage(): ReactElement {
  const t = useText('home');
  const { person } = useViewer();
  const { enrolment, data, failure, reload, choose } = useMyEnrolment();
  if (data === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (enrolment === null)
    return (
      <Page title={t('emptyTitle')} intro={t('emptyText')}>
        <Link className="button" to={href('account')}>
          {t('toAccount')}
        </Link>
      </Page>
    );
  return (
    <Page
      title={t('title', { name: person.name.split(' ')[0] ?? '' })}
      intro={t('programme', { buyer: enrolment.buyerName, programme: enrolment.programmeName })}
    >
      {data.myEnrolments.length > 1 && (
        <Choices
          id="enrolment"
          legend={t('which')}
          choices={data.myEnrolments.map(({ id, buyerName, programmeName }) => ({
            code: id,
            label: `${buyerName} · ${programmeName}`,
          }))}
          chosen={[enrolment.id]}
          onChoose={([id = '']) => choose(id)}
        />
      )}
      <IdentityNotice />
      <WorkList key={enrolment.id} enrolment={enrolment} />
    </Page>
  );
}

function WorkList({ enrolment }: { readonly enrolment: MyEnrolment }): ReactElement {
  const { form, failure, reload } = useForm();
  const { data, failure: unknown, reload: again } = useAsk(MyCompany, {}, { keep: true });
  if (form === null) return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  if (data === null) return unknown === null ? <Loading /> : <FailureBanner failure={unknown} onRetry={again} />;
  const isOpen = form.diagnostic?.state === 'OPEN';
  const work: Work = {
    enrolment,
    profile: data.companyProfile,
    openQuestions: isOpen ? form.questions : null,
    book: form.book,
  };
  return (
    <>
      {enrolment.stateReason !== null && <Observations enrolment={enrolment} />}
      <Next task={nextTask(work)} />
      <TaskList work={work} questions={form.questions} />
    </>
  );
}

function Observations({ enrolment }: { readonly enrolment: MyEnrolment }): ReactElement {
  const common = useText('common');
  return (
    <Banner tone="warning" title={common(`enrolment.${enrolment.state}`)}>
      <p>{enrolment.stateReason}</p>
    </Banner>
  );
}

function Next({ task }: { readonly task: NextTask }): ReactElement {
  const t = useText('home');
  const { to, text } = useNextWords()(task);
  return (
    <section className="next" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <Link className="button primary full" to={to}>
        {text}
      </Link>
      <p className="small">{t('next.hint')}</p>
    </section>
  );
}

function useNextWords(): (task: NextTask) => { to: string; text: string } {
  const t = useText('home');
  const company = useText('company');
  const sayTheme = useThemeWords();
  return (task) => {
    if (task.kind === 'question') {
      const { topic, number, to } = task;
      return { to, text: t('next.question', { topic: sayTheme(topic.id), number, total: topic.questions.length }) };
    }
    if (task.kind === 'company')
      return {
        to: href('company', { step: task.step }),
        text: t('next.company', { step: company(`step.${task.step}`) }),
      };
    return task.kind === 'review'
      ? { to: href('review'), text: t('next.review') }
      : { to: href('result'), text: t('next.result') };
  };
}
