import { useInLanguage, useText } from '../../i18n/use-text.js';
import type { Said } from '../answers/answer-book.js';
import { isChoice, isMonths } from './draft.js';
import type { Question } from './form.js';
import { monthsIn } from './months.js';

/** An answer in the words of its question. */
export function useAnswerWords(): (question: Question, answer: Said) => string {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  return (question, { kind, value, reason }) => {
    if (kind === 'DONT_KNOW') return t('dontKnow');
    if (kind === 'NOT_APPLICABLE') return t('notApplicableBecause', { reason: reason ?? '' });
    if (isMonths(question)) return t('months.given', { count: monthCount(value) });
    if (!isChoice(question)) return `${value ?? ''} ${question.unit ?? ''}`.trim();
    if (value === '') return t('noneOfThese');
    const codes = (value ?? '').split(',');
    return codes
      .map((code) => inLanguage(question.options.find((option) => option.code === code) ?? { es: code, en: code }))
      .join(' · ');
  };
}

const monthCount = (value: string | null): number =>
  (monthsIn(value)?.values ?? []).filter((month) => month !== null).length;
