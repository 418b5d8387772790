import type { Country } from '#countries';
import type { SaveCompanyProfileInput } from '../../generated/schema.js';
import { SaveCompanyProfile } from '../../generated/supplier.js';
import type { Failure } from '../../graphql/failure.js';
import { useCommand } from '../../graphql/use-command.js';
import type { UserFault } from '../../graphql/use-command.js';
import { readSales } from './check.js';
import type { FormStep, Profile, Typed } from './profile.js';

interface SaveProfile {
  /** Answers what the server has now; null when it did not take the step. */
  readonly run: (step: FormStep, typed: Typed) => Promise<Profile | null>;
  readonly busy: boolean;
  readonly faults: readonly UserFault[];
  readonly failure: Failure | null;
}

type Fields = Omit<SaveCompanyProfileInput, 'clientMutationId' | 'expectedVersion'>;

/** Sends the fields of one step. */
export function useSaveProfile({ version }: Profile, country: Country): SaveProfile {
  const { run, busy, faults, failure } = useCommand(SaveCompanyProfile);
  return {
    run: async (step, typed) => {
      const outcome = await run({ expectedVersion: version, ...fieldsOf(step, typed, country) });
      return outcome.kind === 'done' ? outcome.payload.profile : null;
    },
    busy,
    faults,
    failure,
  };
}

function fieldsOf(step: FormStep, typed: Typed, country: Country): Fields {
  const fields: Readonly<Record<FormStep, () => Fields>> = {
    empresa: () => ({ legalName: typed.legalName.trim(), taxId: typed.taxId.trim() }),
    actividad: () => ({ sectorCode: typed.sectorCode, workers: Number(typed.workers) }),
    ventas: () => ({ salesAmount: readSales(typed, country), salesYear: Number(typed.salesYear) }),
    instalacion: () => ({ siteTown: typed.siteTown.trim(), siteAddress: typed.siteAddress.trim() || null }),
    responsable: () => ({ ownerName: typed.ownerName.trim() }),
  };
  return fields[step]();
}
