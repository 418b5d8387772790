import type { MyEnrolment } from '../enrolment.js';
import { COMPANY_STEPS, missingSteps } from '../company/profile.js';
import type { CompanyStep, Profile } from '../company/profile.js';
import type { Book } from '../answers/answer-book.js';
import { questionPath, topicsOf } from '../diagnostic/form.js';
import type { Question, Topic } from '../diagnostic/form.js';

export type TaskStatus = 'notStarted' | 'inProgress' | 'complete' | 'problem';

export interface TopicTask {
  readonly topic: Topic;
  readonly answered: number;
  readonly status: TaskStatus;
  readonly to: string;
}

/** What a supplier does next; one thing. */
export type NextTask =
  | { readonly kind: 'question'; readonly topic: Topic; readonly number: number; readonly to: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'company'; readonly step: CompanyStep }
  | { readonly kind: 'result' };

/** Each topic with how far it is. */
export const topicTasks = (questions: readonly Question[], book: Book): readonly TopicTask[] =>
  topicsOf(questions).map((topic) => {
    const own = topic.questions.map(({ indicator }) => book.answers[indicator]);
    const answered = own.filter((answer) => answer !== undefined).length;
    const hasProblem = own.some((answer) => answer?.state === 'conflict' || answer?.state === 'refused');
    const next = firstOpen(topic.questions, book) ?? topic.questions[0];
    const to = next === undefined ? '/' : questionPath(topic, next);
    return { topic, answered, status: statusOf(answered, own.length, hasProblem), to };
  });

export function statusOf(done: number, total: number, hasProblem: boolean): TaskStatus {
  if (hasProblem) return 'problem';
  if (done === 0) return 'notStarted';
  return done < total ? 'inProgress' : 'complete';
}

const firstOpen = (questions: readonly Question[], { answers }: Book): Question | undefined =>
  questions.find(({ indicator }) => !(indicator in answers));

/** Everything that decides what is next. */
export interface Work {
  readonly enrolment: MyEnrolment;
  readonly profile: Profile;
  /** null while there is no diagnostic, or it was sent. */
  readonly openQuestions: readonly Question[] | null;
  readonly book: Book;
}

/** The state of the company's data: asked for until they were sent, and again when the programme has observations. */
export function companyStatus({ enrolment, profile }: Pick<Work, 'enrolment' | 'profile'>): TaskStatus {
  if (enrolment.state === 'OBSERVED') return 'problem';
  if (enrolment.state !== 'STARTED') return 'complete';
  const missing = missingSteps(profile).length;
  return statusOf(COMPANY_STEPS.length - missing, COMPANY_STEPS.length + 1, false);
}

/** Observations first, then open questions, then sending them, then the company's data, then the result. */
export function nextTask({ enrolment, profile, openQuestions, book }: Work): NextTask {
  const company = companyTask(enrolment, profile);
  if (company !== null && enrolment.state === 'OBSERVED') return company;
  if (openQuestions !== null) return openQuestion(openQuestions, book) ?? { kind: 'review' };
  return company ?? { kind: 'result' };
}

function openQuestion(questions: readonly Question[], book: Book): NextTask | null {
  for (const topic of topicsOf(questions)) {
    const open = firstOpen(topic.questions, book);
    if (open === undefined) continue;
    const number = topic.questions.indexOf(open) + 1;
    return { kind: 'question', topic, number, to: questionPath(topic, open) };
  }
  return null;
}

function companyTask({ state }: MyEnrolment, profile: Profile): NextTask | null {
  if (state !== 'STARTED' && state !== 'OBSERVED') return null;
  return { kind: 'company', step: missingSteps(profile)[0] ?? 'revisar' };
}
