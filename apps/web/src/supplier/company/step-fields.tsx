import type { ReactElement } from 'react';
import { packOf } from '#countries';
import type { Country } from '#countries';
import { useInLanguage, useText } from '../../i18n/use-text.js';
import { faultOf } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { Field, TextField } from '../../ui/field.js';
import { ActivityField } from './activity-field.js';
import { currenciesOf } from './check.js';
import { controlOf } from './profile.js';
import type { FormStep, ProfileField, Typed } from './profile.js';

interface StepFieldsProps {
  readonly step: FormStep;
  readonly typed: Typed;
  readonly country: Country;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<Typed>) => void;
}

/** The controls of a step. */
export function StepFields(props: StepFieldsProps): ReactElement {
  const { step } = props;
  if (step === 'empresa') return <CompanyFields {...props} />;
  if (step === 'actividad') return <ActivityFields {...props} />;
  if (step === 'ventas') return <SalesFields {...props} />;
  const names: readonly LineProps['field'][] =
    step === 'instalacion' ? ['siteName', 'siteTown', 'siteAddress'] : ['ownerName'];
  return (
    <>
      {names.map((field) => (
        <Line key={field} {...props} field={field} />
      ))}
    </>
  );
}

const AUTOCOMPLETE: Readonly<Partial<Record<ProfileField, string>>> = {
  legalName: 'organization',
  siteTown: 'address-level2',
  siteAddress: 'street-address',
  ownerName: 'name',
};

interface LineProps extends StepFieldsProps {
  readonly field: Exclude<ProfileField, 'taxIdScheme' | 'salesCurrency' | 'sectorCode'>;
  readonly isNumber?: boolean;
}

/** A field of one line, with who sees it as its hint. */
function Line({ field, typed, faults, isNumber = false, onChange }: LineProps): ReactElement {
  const t = useText('company');
  const id = controlOf(field);
  return (
    <TextField
      id={id}
      label={t(`field.${field}`)}
      hint={t(`hint.${field}`)}
      autoComplete={AUTOCOMPLETE[field] ?? 'off'}
      {...(isNumber ? { inputMode: 'decimal', short: true } : {})}
      value={typed[field]}
      fault={faultOf(faults, id)}
      onText={(text) => onChange({ [field]: text })}
    />
  );
}

function CompanyFields(props: StepFieldsProps): ReactElement {
  const { typed, country, onChange } = props;
  const t = useText('company');
  const inLanguage = useInLanguage();
  const schemes = packOf(country).taxIds;
  return (
    <>
      <Line {...props} field="legalName" />
      {schemes.length > 1 && (
        <Field id={controlOf('taxIdScheme')} label={t('field.taxIdScheme')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={typed.taxIdScheme}
              onChange={(event) => onChange({ taxIdScheme: event.target.value })}
            >
              <option value="">{t('anyScheme')}</option>
              {schemes.map(({ scheme, names }) => (
                <option key={scheme} value={scheme}>
                  {inLanguage(names)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Line {...props} field="taxId" />
    </>
  );
}

function ActivityFields(props: StepFieldsProps): ReactElement {
  const { typed, faults, onChange } = props;
  const id = controlOf('sectorCode');
  return (
    <>
      <ActivityField
        id={id}
        code={typed.sectorCode}
        fault={faultOf(faults, id)}
        onCode={(sectorCode) => onChange({ sectorCode })}
      />
      <Line {...props} field="workers" isNumber />
    </>
  );
}

function SalesFields(props: StepFieldsProps): ReactElement {
  const { typed, country, onChange } = props;
  const t = useText('company');
  const offered = currenciesOf(country);
  const chosen = typed.salesCurrency === '' ? (offered[0] ?? '') : typed.salesCurrency;
  return (
    <>
      <Line {...props} field="salesAmount" isNumber />
      <Field id={controlOf('salesCurrency')} label={t('field.salesCurrency')}>
        {(control) => (
          <select
            {...control}
            className="input short"
            value={chosen}
            onChange={(event) => onChange({ salesCurrency: event.target.value })}
          >
            {offered.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        )}
      </Field>
      <Line {...props} field="salesYear" isNumber />
    </>
  );
}
