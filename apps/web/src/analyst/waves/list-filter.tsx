import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Button } from '../../ui/button.js';

/** Where a listed supplier stands with the programme. */
export const PARTICIPATION = ['PROSPECT', 'INVITED', 'PARTICIPATES', 'NOT_PARTICIPATING'] as const;

interface ListFilterProps {
  readonly participation: string;
  readonly onChange: () => void;
}

/** Search and state; both stand in the address. */
export function ListFilter({ participation, onChange }: ListFilterProps): ReactElement {
  const t = useText('waves');
  const [search, change] = useSearch();
  const [text, setText] = useState(search.get('q') ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onChange();
    change({ q: text });
  };
  return (
    <form className="row" role="search" onSubmit={submit}>
      <label className="hidden" htmlFor="listed-search">
        {t('list.search')}
      </label>
      <input
        id="listed-search"
        className="input list-search"
        type="search"
        placeholder={t('list.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('list.searchAction')}</Button>
      <label className="hidden" htmlFor="listed-state">
        {t('list.state')}
      </label>
      <select
        id="listed-state"
        className="input short"
        value={participation}
        onChange={(event) => {
          onChange();
          change({ estado: event.target.value });
        }}
      >
        {PARTICIPATION.map((value) => (
          <option key={value} value={value}>
            {t(`participation.${value}`)}
          </option>
        ))}
      </select>
    </form>
  );
}
