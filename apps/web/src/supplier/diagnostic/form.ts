import type { QuestionTextsFragment } from '../../generated/questionnaire.js';
import { href } from '../../router/paths.js';

/** A question as the form puts it. */
export type Question = QuestionTextsFragment;

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

/** What is asked of everyone, by topic; topics in the order in which they first come. */
export const topicsOf = (questions: readonly Question[]): readonly Topic[] =>
  byTopic(questions.filter(({ required }) => required));

/** What may be added, by topic: it counts from then on (method guide 2.6). */
export const optionalTopicsOf = (questions: readonly Question[]): readonly Topic[] =>
  byTopic(questions.filter(({ required }) => !required));

function byTopic(questions: readonly Question[]): readonly Topic[] {
  const ids = [...new Set(questions.map(({ theme }) => theme))];
  return ids.map((id) => ({
    id,
    slug: SLUGS[id] ?? id.toLowerCase(),
    questions: questions.filter(({ theme }) => theme === id),
  }));
}

/** Where a question stands among those of its topic. */
export interface Step {
  readonly topic: Topic;
  readonly question: Question;
  /** From 1, within the topic. */
  readonly number: number;
  readonly to: string;
}

/** Every question that is asked of everyone, in its order. */
export const stepsOf = (questions: readonly Question[]): readonly Step[] => topicsOf(questions).flatMap(stepsIn);

/** Every question that may be added. */
export const optionalStepsOf = (questions: readonly Question[]): readonly Step[] =>
  optionalTopicsOf(questions).flatMap(stepsIn);

const stepsIn = (topic: Topic): readonly Step[] =>
  topic.questions.map((question, index) => ({
    topic,
    question,
    number: index + 1,
    to: questionPath(topic, question),
  }));

export const questionPath = ({ slug }: Topic, { indicator }: Question): string =>
  href('question', { topic: slug, question: indicator.toLowerCase() });

/** A question with the ways back and on; back is null at the first one, on leads to the review after the last. */
export interface Stop {
  readonly step: Step;
  readonly before: string | null;
  readonly next: string;
}

/** Where the address of a question leads; null where there is no such question. */
export function stopAt(questions: readonly Question[], name: string): Stop | null {
  const steps = stepsOf(questions);
  const at = stepAt(steps, name);
  const asked = steps[at];
  if (asked !== undefined)
    return { step: asked, before: steps[at - 1]?.to ?? null, next: steps[at + 1]?.to ?? href('review') };
  const added = optionalStepsOf(questions);
  const step = added[stepAt(added, name)];
  return step === undefined ? null : { step, before: href('review'), next: href('review') };
}

const stepAt = (steps: readonly Step[], name: string): number =>
  steps.findIndex(({ question }) => question.indicator.toLowerCase() === name.toLowerCase());
