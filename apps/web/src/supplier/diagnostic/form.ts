import { foldText } from '#kernel';
import type { QuestionTextsFragment, QuestionnaireTextsFragment } from '../../generated/questionnaire.js';
import { href } from '../../router/paths.js';

export type Question = QuestionTextsFragment;
export type Questionnaire = QuestionnaireTextsFragment;

/** A topic with the questions a person answers in it. */
export interface Topic {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly slug: string;
  readonly questions: readonly Question[];
}

const slugOf = (es: string): string => foldText(es).replace(/ /g, '-');

/** The topics in the model's order, without questions that the platform answers itself, and without empty ones. */
export const topicsOf = ({ themes, questions }: Questionnaire): readonly Topic[] =>
  themes
    .map((theme) => ({
      ...theme,
      slug: slugOf(theme.es),
      questions: questions.filter(({ theme: of, automatic }) => of === theme.id && !automatic),
    }))
    .filter(({ questions: own }) => own.length > 0);

/** Where a question stands among all. */
export interface Step {
  readonly topic: Topic;
  readonly question: Question;
  /** From 1, within the topic. */
  readonly number: number;
  readonly to: string;
}

/** Every question in the order it is asked. */
export const stepsOf = (questionnaire: Questionnaire): readonly Step[] =>
  topicsOf(questionnaire).flatMap((topic) =>
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
