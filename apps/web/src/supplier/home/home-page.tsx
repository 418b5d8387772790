import type { ReactElement } from 'react';
import './home.css';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { useViewer } from '../../session/session.js';
import { Choices } from '../../ui/choices.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Loading } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useDesk } from '../answers/desk.js';
import { useForm } from '../diagnostic/use-form.js';
import { useMyEnrolment } from '../enrolment.js';
import type { MyEnrolment } from '../enrolment.js';
import { TaskList } from './task-list.js';
import { nextTask } from './tasks.js';
import type { NextTask } from './tasks.js';

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
      <Work enrolment={enrolment} />
    </Page>
  );
}

function Work({ enrolment }: { readonly enrolment: MyEnrolment }): ReactElement {
  const { form, failure, reload } = useForm();
  const { book } = useDesk();
  const questionnaire = form?.questionnaire ?? null;
  if (form === null && enrolment.diagnostic !== null)
    return failure === null ? <Loading /> : <FailureBanner failure={failure} onRetry={reload} />;
  return (
    <>
      <Next task={nextTask(enrolment, questionnaire, book)} />
      <TaskList enrolment={enrolment} questionnaire={questionnaire} book={book} />
    </>
  );
}

function Next({ task }: { readonly task: NextTask }): ReactElement {
  const t = useText('home');
  const company = useText('company');
  const inLanguage = useInLanguage();
  const said = {
    question: () => ({
      to: task.kind === 'question' ? task.to : '',
      text:
        task.kind === 'question'
          ? t('next.question', {
              topic: inLanguage(task.topic),
              number: task.number,
              total: task.topic.questions.length,
            })
          : '',
    }),
    review: () => ({ to: href('review'), text: t('next.review') }),
    company: () => ({
      to: task.kind === 'company' ? href('company', { step: task.step }) : '',
      text: task.kind === 'company' ? t('next.company', { step: company(`step.${task.step}`) }) : '',
    }),
    result: () => ({ to: href('result'), text: t('next.result') }),
  }[task.kind]();
  return (
    <section className="next" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <Link className="button primary full" to={said.to}>
        {said.text}
      </Link>
      <p className="small">{t('next.hint')}</p>
    </section>
  );
}
