import { useState } from 'react';
import type { ReactElement } from 'react';
import '../sheet.css';
import { COUNTRIES, packOf } from '#countries';
import { MapImportColumns } from '../../generated/import.js';
import type { ImportField } from '../../generated/schema.js';
import { useCommand } from '../../graphql/use-command.js';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { useSearch } from '../../router/location.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FailureBanner } from '../../ui/failure-banner.js';
import { Field } from '../../ui/field.js';
import type { Import } from './import.js';

const FIELDS: readonly ImportField[] = [
  'NAME',
  'COUNTRY',
  'TAX_ID',
  'EMAIL',
  'PHONE',
  'CONTACT_NAME',
  'SECTOR',
  'WORKERS',
  'TOWN',
  'CATEGORY',
  'SPEND',
  'VENDOR_NUMBER',
  'IGNORE',
];

/** Figures whose decimal sign may have to be told. */
const WITH_SIGN: readonly ImportField[] = ['SPEND', 'WORKERS'];

type Column = Import['columns'][number];

interface ColumnsStepProps {
  readonly found: Import;
  readonly onChanged: () => void;
}

/** What each column of the file means; guessed by the server, corrected here. */
export function ColumnsStep({ found, onChanged }: ColumnsStepProps): ReactElement {
  const t = useText('imports');
  const [, change] = useSearch();
  const map = useCommand(MapImportColumns);
  const [columns, setColumns] = useState(found.columns);
  const [country, setCountry] = useState(found.country ?? '');
  const edit = (index: number, part: Partial<Column>): void =>
    setColumns((before) => before.map((column) => (column.index === index ? { ...column, ...part } : column)));
  const goOn = async (): Promise<void> => {
    if (columns !== found.columns || country !== (found.country ?? '')) {
      const outcome = await map.run({
        importId: found.id,
        expectedVersion: found.version,
        country: country === '' ? null : country,
        columns: columns.map(({ index, field, decimalSign }) => ({ index, field, decimalSign })),
      });
      if (outcome.kind !== 'done') return;
      onChanged();
    }
    change({ paso: null });
  };
  return (
    <div className="stack">
      <p className="muted">{t('columns.intro')}</p>
      <ErrorSummary faults={[...found.columnProblems, ...map.faults].map(({ message }) => ({ id: null, message }))} />
      <FailureBanner failure={map.failure} />
      {!columns.some(({ field }) => field === 'COUNTRY') && <CountrySelect country={country} onCountry={setCountry} />}
      <div className="table-frame" role="region" aria-label={t('step.columns')} tabIndex={0}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('columns.header')}</th>
              <th scope="col" className="sample">
                {t('columns.sample')}
              </th>
              <th scope="col">{t('columns.meaning')}</th>
              <th scope="col">{t('columns.sign')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.index} column={column} onEdit={(part) => edit(column.index, part)} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="main-action">
        <Button look="primary" busy={map.busy} onClick={() => void goOn()}>
          {t('columns.action')}
        </Button>
      </div>
    </div>
  );
}

interface CountrySelectProps {
  readonly country: string;
  readonly onCountry: (country: string) => void;
}

/** Where the file does not say it, one country for all of its rows. */
function CountrySelect({ country, onCountry }: CountrySelectProps): ReactElement {
  const t = useText('imports');
  const inLanguage = useInLanguage();
  return (
    <Field id="import-country" label={t('columns.country')} hint={t('columns.countryHint')}>
      {(control) => (
        <select
          {...control}
          className="input short"
          value={country}
          onChange={(event) => onCountry(event.target.value)}
        >
          <option value="">{t('columns.countryNone')}</option>
          {COUNTRIES.map((code) => (
            <option key={code} value={code}>
              {inLanguage(packOf(code).names)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ColumnRowProps {
  readonly column: Column;
  readonly onEdit: (part: Partial<Column>) => void;
}

function ColumnRow({ column, onEdit }: ColumnRowProps): ReactElement {
  const t = useText('imports');
  return (
    <tr>
      <th scope="row">{column.header}</th>
      <td className="muted sample">{column.sample.slice(0, 3).join(' · ')}</td>
      <td>
        <select
          className="input"
          aria-label={t('columns.meaningOf', { header: column.header })}
          value={column.field}
          onChange={(event) => onEdit({ field: event.target.value as ImportField })}
        >
          {FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(`field.${field}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {WITH_SIGN.includes(column.field) && (
          <select
            className="input"
            aria-label={t('columns.signOf', { header: column.header })}
            value={column.decimalSign ?? ''}
            onChange={(event) => onEdit({ decimalSign: event.target.value || null })}
          >
            <option value="">{t('columns.signGuess')}</option>
            <option value=".">{t('columns.signPoint')}</option>
            <option value=",">{t('columns.signComma')}</option>
          </select>
        )}
      </td>
    </tr>
  );
}
