import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

export interface Choice {
  readonly code: string;
  readonly label: ReactNode;
}

interface ChoicesProps {
  /** Id of the first control, for links of the error summary. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (codes: readonly string[]) => void;
  /** Several may be ticked. */
  readonly several?: boolean;
}

/** One of several, or several of several, each a target as wide as the page. */
export function Choices(props: ChoicesProps): ReactElement {
  const { id, legend, hint, fault, choices, chosen, several = false } = props;
  const name = useId();
  const hasFault = fault !== undefined && fault !== null;
  return (
    <fieldset className={hasFault ? 'field wrong' : 'field'} aria-describedby={hasFault ? `${id}-fault` : undefined}>
      <legend className="legend">{legend}</legend>
      {hint !== undefined && <div className="hint">{hint}</div>}
      {hasFault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <div className="choices">
        {choices.map(({ code, label }, index) => (
          <label className="choice" key={code}>
            <input
              id={index === 0 ? id : undefined}
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={code}
              checked={chosen.includes(code)}
              onChange={() => props.onChoose(toggled(chosen, code, several))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function toggled(chosen: readonly string[], code: string, several: boolean): readonly string[] {
  if (!several) return [code];
  return chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
}

interface TickProps {
  readonly id?: string;
  readonly label: ReactNode;
  readonly fault?: string | null | undefined;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** One statement to agree with. */
export function Tick({ id, label, fault, ticked, onTick }: TickProps): ReactElement {
  const own = useId();
  const control = id ?? own;
  const hasFault = fault !== undefined && fault !== null;
  return (
    <div className={hasFault ? 'field wrong' : 'field'}>
      {hasFault && (
        <span className="fault" id={`${control}-fault`}>
          {fault}
        </span>
      )}
      <label className="choice">
        <input
          id={control}
          type="checkbox"
          checked={ticked}
          aria-describedby={hasFault ? `${control}-fault` : undefined}
          aria-invalid={hasFault ? true : undefined}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
