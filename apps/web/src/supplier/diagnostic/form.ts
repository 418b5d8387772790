import type { QuestionTextsFragment, ReadyReasonsQuery } from '../../generated/questionnaire.js';
import { href } from '../../router/paths.js';

type ReadyReason = Omit<ReadyReasonsQuery['diagnosticOf']['questions'][number], 'indicator'>;

/** A question as the form puts it, with the ready-made reason why it may not apply, where there is one. */
export type Question = QuestionTextsFragment & ReadyReason;

/** A topic with the questions a person answers in it. */
export interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly questions: readonly Question[];
}

/** Topics of the model, as the address names them. */
const SLUGS: Readonly<Record<string, string>> = {
  WAT: 'agua',
  ENE: 'energia',
  WAS: 'residuos',
  MAT: 'materiales',
  EMS: 'gestion',
  PEO: 'personas',
  RBC: 'conducta',
  SUP: 'compras',
};

/** The questions by topic, topics in the order in which they first come. */
export function topicsOf(questions: readonly Question[]): readonly Topic[] {
  const ids = [...new Set(questions.map(({ theme }) => theme))];
  return ids.map((id) => ({
    id,
    slug: SLUGS[id] ?? id.toLowerCase(),
    questions: questions.filter(({ theme }) => theme === id),
  }));
}

/** Where a question stands among all. */
export interface Step {
  readonly topic: Topic;
  readonly question: Question;
  /** From 1, within the topic. */
  readonly number: number;
  readonly to: string;
}

/** Every question in the order it is asked. */
export const stepsOf = (questions: readonly Question[]): readonly Step[] =>
  topicsOf(questions).flatMap((topic) =>
    topic.questions.map((question, index) => ({
      topic,
      question,
      number: index + 1,
      to: questionPath(topic, question),
    })),
  );

export const questionPath = ({ slug }: Topic, { indicator }: Question): string =>
  href('question', { topic: slug, question: indicator.toLowerCase() });

export const stepAt = (steps: readonly Step[], question: string): number =>
  steps.findIndex((step) => step.question.indicator.toLowerCase() === question.toLowerCase());
