import { useId } from 'react';
import type { InputHTMLAttributes, ReactElement, ReactNode } from 'react';

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  /** Id of the control, for links of the error summary. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label, one sentence of help, and what is wrong with it. */
export function Field({ id, label, hint, fault, children }: FieldProps): ReactElement {
  const own = useId();
  const control = id ?? own;
  const notes = [
    { name: 'hint', said: hint },
    { name: 'fault', said: fault },
  ].filter(({ said }) => said !== undefined && said !== null);
  const isWrong = notes.some(({ name }) => name === 'fault');
  return (
    <div className={isWrong ? 'field wrong' : 'field'}>
      <label htmlFor={control}>{label}</label>
      {notes.map(({ name, said }) => (
        <span key={name} className={name} id={`${control}-${name}`}>
          {said}
        </span>
      ))}
      {children({
        id: control,
        'aria-describedby': notes.length > 0 ? notes.map(({ name }) => `${control}-${name}`).join(' ') : undefined,
        'aria-invalid': isWrong ? true : undefined,
      })}
    </div>
  );
}

interface TextFieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'value' | 'onChange' | 'className'
> {
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly short?: boolean;
}

/** One line of text. */
export function TextField({ id, label, hint, fault, onText, short, ...input }: TextFieldProps): ReactElement {
  return (
    <Field {...(id === undefined ? {} : { id })} label={label} hint={hint} fault={fault}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={short === true ? 'input short' : 'input'}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
