import type { MyEnrolment } from '../enrolment.js';
import { COMPANY_STEPS, missingSteps } from '../company/profile.js';
import type { CompanyStep } from '../company/profile.js';
import type { Book } from '../answers/answer-book.js';
import { questionPath, topicsOf } from '../diagnostic/form.js';
import type { Question, Questionnaire, Topic } from '../diagnostic/form.js';

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
export const topicTasks = (questionnaire: Questionnaire, book: Book): readonly TopicTask[] =>
  topicsOf(questionnaire).map((topic) => {
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

/** The state of the company's data: asked for until they were sent, and again when the programme has observations. */
export function companyStatus({ state, profile }: MyEnrolment): TaskStatus {
  if (state === 'OBSERVED') return 'problem';
  if (state !== 'STARTED') return 'complete';
  const missing = missingSteps(profile).length;
  return statusOf(COMPANY_STEPS.length - missing, COMPANY_STEPS.length + 1, false);
}

/** Observations first, then open questions, then sending them, then the company's data, then the result. */
export function nextTask(enrolment: MyEnrolment, questionnaire: Questionnaire | null, book: Book): NextTask {
  const isOpen = enrolment.diagnostic?.state === 'OPEN';
  const question = isOpen && questionnaire !== null ? openQuestion(questionnaire, book) : null;
  const company = companyTask(enrolment);
  if (company !== null && enrolment.state === 'OBSERVED') return company;
  if (question !== null) return question;
  if (isOpen && questionnaire !== null) return { kind: 'review' };
  return company ?? { kind: 'result' };
}

function openQuestion(questionnaire: Questionnaire, book: Book): NextTask | null {
  for (const topic of topicsOf(questionnaire)) {
    const open = firstOpen(topic.questions, book);
    if (open === undefined) continue;
    const number = topic.questions.indexOf(open) + 1;
    return { kind: 'question', topic, number, to: questionPath(topic, open) };
  }
  return null;
}

function companyTask({ state, profile }: MyEnrolment): NextTask | null {
  if (state !== 'STARTED' && state !== 'OBSERVED') return null;
  return { kind: 'company', step: missingSteps(profile)[0] ?? 'revisar' };
}
