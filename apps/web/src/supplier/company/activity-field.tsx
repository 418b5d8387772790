import { useState } from 'react';
import type { ReactElement } from 'react';
import { searchSectors } from '#countries';
import { useInLanguage, useLanguage, useText } from '../../i18n/use-text.js';
import { Choices } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';

interface ActivityFieldProps {
  readonly id: string;
  readonly code: string;
  readonly fault: string | undefined;
  readonly onCode: (code: string) => void;
}

const SHOWN = 6;

/** What the company does, found by plain words: "pan", "taller", "café". */
export function ActivityField({ id, code, fault, onCode }: ActivityFieldProps): ReactElement {
  const t = useText('company');
  const language = useLanguage();
  const inLanguage = useInLanguage();
  const [known] = code === '' ? [] : searchSectors(code, language, 1);
  const [text, setText] = useState(known === undefined ? '' : inLanguage(known.names));
  const search = text.trim();
  const found = search.length < 2 ? [] : searchSectors(search, language, SHOWN);
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
      <div role="status">{search.length >= 2 && found.length === 0 && <p>{t('activity.none')}</p>}</div>
      {found.length > 0 && (
        <Choices
          id={`${id}-found`}
          legend={t('activity.choose')}
          choices={found.map((sector) => ({ code: sector.code, label: inLanguage(sector.names) }))}
          chosen={[code]}
          onChoose={([chosen = '']) => onCode(chosen)}
        />
      )}
    </>
  );
}
