import type { Country } from '#countries';
import type { SaveCompanyProfileInput } from '../../generated/schema.js';
import { SaveCompanyProfile } from '../../generated/supplier.js';
import type { Failure } from '../../graphql/failure.js';
import { useCommand } from '../../graphql/use-command.js';
import type { UserFault } from '../../graphql/use-command.js';
import type { MyEnrolment } from '../enrolment.js';
import { currenciesOf, readSales, readTaxId } from './check.js';
import type { FormStep, Typed } from './profile.js';

interface SaveProfile {
  /** True when the server took the step. */
  readonly run: (step: FormStep, typed: Typed) => Promise<boolean>;
  readonly busy: boolean;
  readonly faults: readonly UserFault[];
  readonly failure: Failure | null;
}

type Fields = Omit<SaveCompanyProfileInput, 'clientMutationId' | 'enrolmentId' | 'expectedVersion'>;

/** Sends the fields of one step. */
export function useSaveProfile({ id, version }: MyEnrolment, country: Country): SaveProfile {
  const { run, busy, faults, failure } = useCommand(SaveCompanyProfile);
  return {
    run: async (step, typed) => {
      const outcome = await run({ enrolmentId: id, expectedVersion: version, ...fieldsOf(step, typed, country) });
      return outcome.kind === 'done';
    },
    busy,
    faults,
    failure,
  };
}

function fieldsOf(step: FormStep, typed: Typed, country: Country): Fields {
  const fields: Readonly<Record<FormStep, () => Fields>> = {
    empresa: () => ({
      legalName: typed.legalName.trim(),
      taxIdScheme: readTaxId(typed, country).scheme,
      taxId: typed.taxId.trim(),
    }),
    actividad: () => ({ sectorCode: typed.sectorCode, workers: Number(typed.workers) }),
    ventas: () => ({
      salesAmount: readSales(typed, country),
      salesCurrency: typed.salesCurrency || (currenciesOf(country)[0] ?? null),
      salesYear: Number(typed.salesYear),
    }),
    instalacion: () => ({
      siteName: typed.siteName.trim(),
      siteTown: typed.siteTown.trim(),
      siteAddress: typed.siteAddress.trim(),
    }),
    responsable: () => ({ ownerName: typed.ownerName.trim() }),
  };
  return fields[step]();
}
