import type { Question } from '#scoring/domain';
import { mayDeclareNotApplicable, saidText } from '../domain/answer.js';
import type { KeptAnswer } from '../domain/answer.js';
import type { ProofFile } from '../answer.queries.js';
import type { FoundGap } from '../gaps.service.js';
import type { AnswerType, GapType, OptionType, QuestionType } from './diagnostics.types.js';

/** A question of the model as the form shows it. */
export function questionOf({ indicator, optional }: Question): QuestionType {
  const choices: OptionType[] = (indicator.options ?? []).map(({ code, points, es, en }) => ({ code, points, es, en }));
  const items: OptionType[] = (indicator.checklist ?? []).map(({ code, es, en }) => ({ code, points: null, es, en }));
  return {
    ...{ indicator: indicator.id, theme: indicator.theme, type: indicator.type, es: indicator.es, en: indicator.en },
    ...{ helpEs: indicator.help_es ?? null, helpEn: indicator.help_en ?? null, unit: indicator.unit ?? null },
    ...{ evidenceEs: indicator.evidence_es, evidenceEn: indicator.evidence_en },
    ...{ required: !optional, options: [...choices, ...items], naAllowed: mayDeclareNotApplicable(indicator) },
  };
}

/** An answer as it is kept, with the id of the file behind it. */
export interface ShownAnswer extends KeptAnswer {
  readonly version: number;
  readonly answeredAt: Date;
  readonly evidenceId: string | null;
}

/** A kept answer as the form reads it back. */
export function answerOf(answer: ShownAnswer, proof: ProofFile | null = null): AnswerType {
  const { indicator, kind, value, reason, grade, proofOn, version, answeredAt } = answer;
  return { indicator, kind, value: saidText(value), reason, grade, proofOn, proof, version, answeredAt };
}

/** A gap with its question and the measures that would close it. */
export const gapOf = ({ indicator, severity, status, reason, measures }: FoundGap): GapType => ({
  ...{ status, reason },
  ...{ indicator: indicator.id, theme: indicator.theme, severity, questionEs: indicator.es, questionEn: indicator.en },
  measures: measures.map(({ source, ...measure }) => ({
    ...measure,
    source: source.year === null ? source.title : `${source.title}, ${source.year}`,
  })),
});
