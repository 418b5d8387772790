import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService } from '#identity';
import type { MemberRole, OrganisationKind } from '#identity';
import { PLATFORM_ORG_ID, runAs } from '#platform';
import { addAccount } from './account.js';
import type { Account } from './account.js';
import { seedAdministrator } from './administrator.js';

/** The demonstration's password, printed at the start and good on this machine only. */
const PASSWORD = 'maíz azul y cacao';

interface DemoOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly country: string;
  readonly members: readonly (readonly [MemberRole, name: string, mailbox: string])[];
}

/** Invented: none of these firms or people exists. */
const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    kind: 'BUYER',
    name: 'Mercados del Istmo (inventado)',
    country: 'GT',
    members: [
      ['SA', 'Andrea Solís', 'analista'],
      ['SL', 'Samuel Lainfiesta', 'lider'],
      ['PM', 'Paula Monterroso', 'programa'],
      ['CM', 'Carmen Mazariegos', 'comite'],
    ],
  },
  {
    kind: 'BUYER',
    name: 'Almacenes Cordillera (inventado)',
    country: 'CL',
    members: [['SA', 'Ariel Saavedra', 'analista.cordillera']],
  },
  {
    kind: 'CP_CENTRE',
    name: 'Centro de Producción Limpia Quetzal (inventado)',
    country: 'GT',
    members: [['AD', 'Adela Dubón', 'asesora']],
  },
  {
    kind: 'CP_CENTRE',
    name: 'Ecoeficiencia Lempa (inventada)',
    country: 'SV',
    members: [['AD', 'Abel Dueñas', 'asesor.lempa']],
  },
  {
    kind: 'VERIFIER',
    name: 'Verificadora Austral (inventada)',
    country: 'CL',
    members: [['VE', 'Verónica Elgueta', 'verificadora']],
  },
  { kind: 'LENDER', name: 'Banco Agro Verde (inventado)', country: 'GT', members: [['LA', 'Luis Arriaga', 'banco']] },
  {
    kind: 'LENDER',
    name: 'Cooperativa La Unión (inventada)',
    country: 'SV',
    members: [['LA', 'Lidia Argueta', 'cooperativa']],
  },
];

/** Makes the invented organisations and one account a role. @returns the accounts to print */
export async function seedDemonstration(product: INestApplicationContext): Promise<Account[]> {
  const administrator = await seedAdministrator(product, {
    email: 'admin@demo.enverde.example',
    password: PASSWORD,
    isDemo: true,
  });
  const accounts = [administrator];
  await runAs({ requestId: 'seed', locale: 'es', orgId: PLATFORM_ORG_ID, role: 'AM' }, async () => {
    for (const organisation of ORGANISATIONS) accounts.push(...(await seedOrganisation(product, organisation)));
  });
  return accounts;
}

async function seedOrganisation(
  product: INestApplicationContext,
  { kind, name, country, members }: DemoOrganisation,
): Promise<Account[]> {
  const organisationId = await product.get(PeopleService).createOrganisation({ kind, name, country, isDemo: true });
  const accounts: Account[] = [];
  for (const [role, person, mailbox] of members)
    accounts.push(
      await addAccount(product, {
        organisationId,
        organisation: name,
        name: person,
        role,
        email: `${mailbox}@demo.enverde.example`,
        password: PASSWORD,
      }),
    );
  return accounts;
}
