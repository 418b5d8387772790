import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../i18n/use-text.js';
import type { Question } from './form.js';

/** One sentence of help, and how to answer where several apply. */
export function Hint({ question, several }: { readonly question: Question; readonly several: boolean }): ReactElement {
  const t = useText('diagnostic');
  const language = useLanguage();
  const help = language === 'es' ? question.helpEs : question.helpEn;
  return (
    <>
      {help !== null && <p>{help}</p>}
      {several && <p>{t('several')}</p>}
    </>
  );
}
