import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { EconomicActivities } from '../../generated/supplier.js';
import { useAsk } from '../../graphql/use-ask.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { Choices } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';

interface ActivityFieldProps {
  readonly id: string;
  readonly code: string;
  readonly fault: string | undefined;
  readonly onCode: (code: string) => void;
}

const PAUSE_MS = 300;

/** What the company does, found by plain words: "pan", "taller", "café". */
export function ActivityField({ id, code, fault, onCode }: ActivityFieldProps): ReactElement {
  const t = useText('company');
  const inLanguage = useInLanguage();
  const [text, setText] = useState(code);
  const search = useLater(text.trim(), PAUSE_MS);
  const { data } = useAsk(EconomicActivities, { search }, { pause: search.length < 2 });
  const found = search.length < 2 ? [] : (data?.economicActivities ?? []);
  return (
    <>
      <TextField
        id={id}
        label={t('field.sectorCode')}
        hint={t('hint.sectorCode')}
        autoComplete="off"
        type="search"
        value={text}
        fault={fault}
        onText={setText}
      />
      <div role="status">
        {search.length >= 2 && data !== null && found.length === 0 && <p>{t('activity.none')}</p>}
      </div>
      {found.length > 0 && (
        <Choices
          id={`${id}-found`}
          legend={t('activity.choose')}
          choices={found.map((activity) => ({ code: activity.code, label: inLanguage(activity) }))}
          chosen={[code]}
          onChoose={([chosen = '']) => onCode(chosen)}
        />
      )}
    </>
  );
}

/** A value once it has stood still for a while. */
function useLater(value: string, pause: number): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return later;
}
