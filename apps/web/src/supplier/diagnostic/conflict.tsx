import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { settleConflict } from '../answers/answer-book.js';
import type { LocalAnswer } from '../answers/answer-book.js';
import { deskNow } from '../answers/desk.js';
import { useAnswerWords } from './answer-words.js';
import type { Question } from './form.js';
import { useChange } from './use-save.js';

interface ConflictProps {
  readonly question: Question;
  readonly answer: LocalAnswer;
  readonly onSettled: (answer: LocalAnswer | undefined) => void;
}

/** Somebody else of the company answered meanwhile: both answers, and the choice. */
export function Conflict({ question, answer, onSettled }: ConflictProps): ReactElement | null {
  const t = useText('diagnostic');
  const words = useAnswerWords();
  const change = useChange();
  if (answer.theirs === null) return null;
  const settle = async (mine: { commandId: string } | null): Promise<void> => {
    await change((book) => settleConflict(book, question.indicator, mine));
    onSettled(deskNow().book.answers[question.indicator]);
  };
  return (
    <Banner tone="warning" title={t('conflict.title')}>
      <dl className="pair">
        <dt>{t('conflict.mine')}</dt>
        <dd>{words(question, answer)}</dd>
        <dt>{t('conflict.theirs')}</dt>
        <dd>{words(question, answer.theirs)}</dd>
      </dl>
      <div className="row">
        <Button onClick={() => void settle({ commandId: crypto.randomUUID() })}>{t('conflict.keepMine')}</Button>
        <Button onClick={() => void settle(null)}>{t('conflict.takeTheirs')}</Button>
      </div>
    </Banner>
  );
}
