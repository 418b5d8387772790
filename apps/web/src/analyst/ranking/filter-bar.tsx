import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent, ReactElement, RefObject } from 'react';
import type { RankingQuery } from '../../generated/ranking.js';
import { useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Button } from '../../ui/button.js';
import { CLEARED, FACET_FIELDS, chipsOf, toggled, valuesOf } from './filter.js';
import type { Chip, FacetField } from './filter.js';
import { useValueWords } from './use-value-words.js';

type Facet = RankingQuery['ranking']['facets'][number];

interface FilterBarProps {
  readonly facets: readonly Facet[];
  readonly onHelp: () => void;
}

/** Search, facets with counts, and what is chosen as chips. */
export function FilterBar({ facets, onHelp }: FilterBarProps): ReactElement {
  const t = useText('ranking');
  const [search, change] = useSearch();
  return (
    <div className="stack tight">
      <div className="row">
        <SearchBox key={search.get('q') ?? ''} />
        {FACET_FIELDS.map((field) => (
          <FacetMenu key={field} field={field} facet={facets.find((facet) => facet.field === field)} />
        ))}
        <Button look="quiet" onClick={onHelp}>
          {t('keys.open')}
        </Button>
      </div>
      {chipsOf(search).length > 0 && (
        <div className="row">
          <Chips />
          <Button look="quiet" onClick={() => change(CLEARED)}>
            {t('clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

export const SEARCH_BOX = 'ranking-search';

function SearchBox(): ReactElement {
  const t = useText('ranking');
  const [search, change] = useSearch();
  const [text, setText] = useState(search.get('q') ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    change({ q: text, despues: null });
  };
  return (
    <form className="search" role="search" onSubmit={submit}>
      <label className="hidden" htmlFor={SEARCH_BOX}>
        {t('search')}
      </label>
      <input
        id={SEARCH_BOX}
        className="input"
        type="search"
        placeholder={t('searchHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('searchAction')}</Button>
    </form>
  );
}

interface FacetMenuProps {
  readonly field: FacetField;
  readonly facet: Facet | undefined;
}

/** The values of one facet with how many suppliers each would leave; closes when one works elsewhere. */
function FacetMenu({ field, facet }: FacetMenuProps): ReactElement | null {
  const t = useText('ranking');
  const words = useValueWords();
  const [search, change] = useSearch();
  const box = useClosing();
  const chosen = valuesOf(search, field);
  if (facet === undefined || facet.values.length === 0) return null;
  return (
    <details className="facet" ref={box}>
      <summary>
        {t(`facet.${field}`)}
        {chosen.length > 0 && <span className="tag done">{chosen.length}</span>}
      </summary>
      <fieldset className="facet-values">
        <legend className="hidden">{t(`facet.${field}`)}</legend>
        {facet.values.map(({ value, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => change(toggled(search, { field, value }))}
            />
            <span>{words(field, value)}</span>
            <span className="muted number">{count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function useClosing(): RefObject<HTMLDetailsElement | null> {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isElsewhere = event.type === 'pointerdown' && !(box.current?.contains(event.target as Node) ?? false);
      if (box.current !== null && (isEscape || isElsewhere)) box.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return box;
}

/** What is chosen; pressing a chip takes it back. */
function Chips(): ReactElement {
  const t = useText('ranking');
  const words = useValueWords();
  const [search, change] = useSearch();
  const said = ({ field, value }: Chip): string => (field === 'search' ? `«${value}»` : words(field, value));
  return (
    <ul className="row chips" aria-label={t('chosen')}>
      {chipsOf(search).map((chip) => (
        <li key={`${chip.field}${chip.value}`}>
          <button type="button" className="chip" onClick={() => change(toggled(search, chip))}>
            {said(chip)} <span aria-hidden="true">✕</span>
            <span className="hidden">: {t('drop')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** No supplier matches: which filter to drop. */
export function EmptyFilter(): ReactElement {
  const t = useText('ranking');
  return (
    <div className="panel stack" role="status">
      <p>{t('noMatch')}</p>
      <Chips />
    </div>
  );
}
