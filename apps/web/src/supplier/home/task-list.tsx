import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Link } from '../../router/link.js';
import { href } from '../../router/paths.js';
import { Tag } from '../../ui/banner.js';
import { missingSteps } from '../company/profile.js';
import type { Question } from '../diagnostic/form.js';
import { useThemeWords } from '../diagnostic/use-theme-words.js';
import { companyStatus, topicTasks } from './tasks.js';
import type { TaskStatus, Work } from './tasks.js';

interface TaskListProps {
  readonly work: Work;
  readonly questions: readonly Question[];
}

/** Everything there is to do, in steps, each with its state in words. */
export function TaskList({ work, questions }: TaskListProps): ReactElement {
  const t = useText('home');
  const common = useText('common');
  const sayTheme = useThemeWords();
  const companyStep = missingSteps(work.profile)[0] ?? 'revisar';
  const isOpen = work.openQuestions !== null;
  return (
    <div className="stack wide">
      <Steps title={t('steps.diagnostic')}>
        {topicTasks(questions, work.book).map(({ topic, answered, status, to }) => (
          <Task
            key={topic.id}
            to={to}
            status={status}
            detail={t('answered', { number: answered, total: topic.questions.length })}
          >
            {sayTheme(topic.id)}
          </Task>
        ))}
        <Task to={href('review')} status={isOpen ? 'notStarted' : 'complete'}>
          {t(isOpen ? 'task.review' : 'task.sent')}
        </Task>
      </Steps>
      <Steps title={t('steps.company')}>
        <Task
          to={href('company', { step: companyStep })}
          status={companyStatus(work)}
          detail={common(`enrolment.${work.enrolment.state}`)}
        >
          {t('task.company')}
        </Task>
      </Steps>
    </div>
  );
}

function Steps({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <ul className="tasks">{children}</ul>
    </section>
  );
}

interface TaskProps {
  readonly to: string;
  readonly status: TaskStatus;
  readonly detail?: string;
  readonly children: ReactNode;
}

const TONE = { notStarted: 'plain', inProgress: 'info', complete: 'done', problem: 'error' } as const;

function Task({ to, status, detail, children }: TaskProps): ReactElement {
  const t = useText('home');
  return (
    <li>
      <Link to={to}>
        <span>
          <span className="name">{children}</span>
          {detail !== undefined && <span className="small muted"> {detail}</span>}
        </span>
        <Tag tone={TONE[status]}>{t(`status.${status}`)}</Tag>
      </Link>
    </li>
  );
}
