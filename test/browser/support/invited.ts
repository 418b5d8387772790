import { callerFor } from './api.js';
import { invitationPath, letterTo } from './letters.js';

export interface Invited {
  readonly email: string;
  /** Where the link in the letter leads within the portal. */
  readonly path: string;
}

interface Made {
  readonly programme: { readonly id: string; readonly waves: readonly { readonly id: string }[] };
}

/** Who invites: the account of an analyst, and what the letter's subject says. */
const ISTMO = { analyst: 'analista@demo.enverde.example', subject: /invitación/ };
export const CORDILLERA = { analyst: 'analista.cordillera@demo.enverde.example', subject: /Cordillera.*invitación/ };

/** A buyer of the demonstration invites an invented supplier, whose letter has come. */
export async function invitedSupplier(
  baseURL: string,
  name: string,
  email: string,
  buyer: typeof ISTMO = ISTMO,
): Promise<Invited> {
  const analyst = await callerFor(baseURL, buyer.analyst);
  const { programme } = await analyst.command<Made>(
    'createProgramme',
    { name: `Cadena verde de ${name}`, countries: ['GT'], waveName: 'Panaderías', waveDeadlineOn: '2099-01-31' },
    'programme { id waves { id } }',
  );
  const { listedSupplier } = await analyst.command<{ listedSupplier: { id: string } }>(
    'addListedSupplier',
    { programmeId: programme.id, name, country: 'GT', email, town: 'Quetzaltenango' },
    'listedSupplier { id }',
  );
  const waveId = programme.waves[0]?.id;
  await analyst.command('inviteSuppliers', { waveId, listedSupplierIds: [listedSupplier.id] }, 'invitations { id }');
  await analyst.close();
  return { email, path: invitationPath(await letterTo(baseURL, email, buyer.subject)) };
}
