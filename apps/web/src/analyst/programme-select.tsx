import type { ReactElement } from 'react';
import { useText } from '../i18n/use-text.js';
import { useSearch } from '../router/location.js';
import { Field } from '../ui/field.js';
import type { Programme } from './programme.js';

interface ProgrammeSelectProps {
  readonly programmes: readonly Programme[];
  readonly chosen: Programme;
}

/** Which programme; nothing to choose where there is one. */
export function ProgrammeSelect({ programmes, chosen }: ProgrammeSelectProps): ReactElement | null {
  const t = useText('common');
  const [, change] = useSearch();
  if (programmes.length < 2) return null;
  return (
    <Field label={t('programme')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={chosen.id}
          onChange={(event) => change({ programa: event.target.value, despues: null })}
        >
          {programmes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
