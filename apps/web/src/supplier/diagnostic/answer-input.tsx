import { Suspense, lazy } from 'react';
import type { ReactElement } from 'react';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Choices } from '../../ui/choices.js';
import type { Choice } from '../../ui/choices.js';
import { Field } from '../../ui/field.js';
import { Loading } from '../../ui/loading.js';
import { DONT_KNOW, NONE_OF_THESE, NOT_APPLICABLE, chosen, isChoice, isMonths } from './draft.js';
import type { AnswerInputProps } from './answer-input-props.js';
import type { Question } from './form.js';
import { Hint } from './hint.js';

const NumberAnswer = lazy(() => import('./number-answer.js'));
const MonthsAnswer = lazy(() => import('./months-answer.js'));

/** The control that fits the question. Reading numbers needs more code, which is fetched with the first such question. */
export function AnswerInput(props: AnswerInputProps): ReactElement {
  const { question, draft, onChange } = props;
  return (
    <>
      {isChoice(question) ? (
        <ChoiceAnswer {...props} />
      ) : (
        <Suspense fallback={<Loading lines={2} />}>
          {isMonths(question) ? <MonthsAnswer {...props} /> : <NumberAnswer {...props} />}
          <WaysOut {...props} />
        </Suspense>
      )}
      {draft.kind === 'NOT_APPLICABLE' && (
        <Reason value={draft.reason} onText={(reason) => onChange({ ...draft, reason })} />
      )}
    </>
  );
}

function ChoiceAnswer({ id, question, draft, fault, onChange }: AnswerInputProps): ReactElement {
  const t = useText('diagnostic');
  const inLanguage = useInLanguage();
  const several = question.type === 'checklist';
  const choices: Choice[] = [
    ...question.options.map((option) => ({ code: option.code, label: inLanguage(option) })),
    ...(several ? [{ code: NONE_OF_THESE, label: t('noneOfThese') }] : []),
    ...useWaysOut(question),
  ];
  return (
    <Choices
      id={id}
      legend={<span className="hidden">{inLanguage(question)}</span>}
      hint={<Hint question={question} several={several} />}
      fault={fault}
      choices={choices}
      chosen={draft.codes}
      several={several}
      onChoose={(codes) => onChange(chosen(question, draft, codes))}
    />
  );
}

/** "I do not know yet", always, and "does not apply", where that can be true. */
function useWaysOut({ naAllowed }: Question): Choice[] {
  const t = useText('diagnostic');
  const notApplicable = { code: NOT_APPLICABLE, label: t('notApplicable') };
  return [{ code: DONT_KNOW, label: t('dontKnow') }, ...(naAllowed ? [notApplicable] : [])];
}

function WaysOut({ id, question, draft, onChange }: AnswerInputProps): ReactElement {
  const t = useText('diagnostic');
  const choices = useWaysOut(question);
  return (
    <Choices
      id={`${id}-other`}
      legend={<span className="hidden">{t('otherAnswers')}</span>}
      choices={choices}
      chosen={draft.codes}
      several
      onChoose={(codes) => onChange(chosen(question, { ...draft, value: null, typed: null }, codes))}
    />
  );
}

function Reason({ value, onText }: { readonly value: string; readonly onText: (text: string) => void }): ReactElement {
  const t = useText('diagnostic');
  return (
    <Field id="answer-reason" label={t('reason')} hint={t('reasonHint')}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          maxLength={500}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
