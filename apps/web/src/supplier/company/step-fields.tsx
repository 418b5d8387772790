import type { ReactElement } from 'react';
import { packOf } from '#countries';
import type { Country } from '#countries';
import { useText } from '../../i18n/use-text.js';
import { faultOf } from '../../ui/error-summary.js';
import type { Fault } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';
import { ActivityField } from './activity-field.js';
import { FIELDS, controlOf } from './profile.js';
import type { FormStep, ProfileField, Typed } from './profile.js';

interface StepFieldsProps {
  readonly step: FormStep;
  readonly typed: Typed;
  readonly country: Country;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<Typed>) => void;
}

const AUTOCOMPLETE: Readonly<Partial<Record<ProfileField, string>>> = {
  legalName: 'organization',
  siteTown: 'address-level2',
  siteAddress: 'street-address',
  ownerName: 'name',
};

const NUMBERS: readonly ProfileField[] = ['workers', 'salesAmount', 'salesYear'];

/** The controls of a step, each with who sees it as its hint. */
export function StepFields({ step, typed, country, faults, onChange }: StepFieldsProps): ReactElement {
  const t = useText('company');
  const currency = packOf(country).currency.code;
  return (
    <>
      {FIELDS[step].map((field) => {
        const id = controlOf(field);
        const fault = faultOf(faults, id);
        const change = (text: string): void => onChange({ [field]: text });
        return field === 'sectorCode' ? (
          <ActivityField key={field} id={id} code={typed.sectorCode} fault={fault} onCode={change} />
        ) : (
          <TextField
            key={field}
            id={id}
            label={t(`field.${field}`, { currency })}
            hint={t(`hint.${field}`)}
            autoComplete={AUTOCOMPLETE[field] ?? 'off'}
            {...(NUMBERS.includes(field) ? { inputMode: 'decimal', short: true } : {})}
            value={typed[field]}
            fault={fault}
            onText={change}
          />
        );
      })}
    </>
  );
}
