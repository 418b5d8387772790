import type { Browser } from '../browser.js';
import { found } from '../fault.js';
import { Mailbox } from '../mailbox.js';
import { signInAdministrator, signInByLetter, signInWithSetUp } from '../people.js';
import type { AdministratorAccount } from '../people.js';
import type { Stage } from '../stage.js';

/** The people of a buyer, each with an open browser. */
export interface Buyer {
  readonly name: string;
  readonly organisationId: string;
  readonly analyst: Browser;
  readonly manager: Browser;
}

/** The administrator makes two buyers; their people come in. @returns the stage of all that follows */
export async function accounts(
  setting: Omit<Stage, 'mailbox'>,
  account: AdministratorAccount,
): Promise<{ stage: Stage; first: Buyer; second: Buyer }> {
  const { portal, teller, stamp } = setting;
  teller.chapter({ es: 'Dos compradores llegan a Enverde', en: 'Two buyers come to Enverde' });
  const administrator = await signInAdministrator(portal, account, teller);
  teller.say({
    es: 'La administración entró con su contraseña y el código de su autenticador.',
    en: 'The administration signed in with its password and the code of its authenticator.',
  });
  const stage = { ...setting, mailbox: new Mailbox(administrator) };
  const first = await buyer(stage, administrator, { name: `Mercados Ceiba ${stamp} (inventado)`, country: 'GT' });
  const second = await buyer(stage, administrator, { name: `Hoteles Malinche ${stamp} (inventado)`, country: 'SV' });
  return { stage, first, second };
}

async function buyer(
  stage: Stage,
  administrator: Browser,
  { name, country }: { name: string; country: string },
): Promise<Buyer> {
  const { portal, mailbox, teller, stamp } = stage;
  const { organisation } = await administrator.tell<{ organisation: { id: string } | null }>(
    'createOrganisation',
    { kind: 'BUYER', name, country },
    'organisation { id }',
  );
  const organisationId = found(organisation, 'createOrganisation').id;
  const address = (role: string): string => `${role}.${country.toLowerCase()}@${stamp}.compradores.example`;
  const add = (role: 'SA' | 'PM', person: string, email: string): Promise<unknown> =>
    administrator.tell('addMember', { organisationId, email, name: person, role }, 'membership { id }');
  const [analystAt, managerAt] = [address('analista'), address('programa')];
  await add('SA', 'Analista inventada', analystAt);
  await add('PM', 'Gerente inventado', managerAt);
  const analyst = await signInByLetter(portal, mailbox, analystAt);
  const manager = await signInWithSetUp(portal, mailbox, managerAt);
  teller.say({
    es: `${name}: ${organisationId}. Su analista entró con el código del correo; su gerente de programa, además, activó un autenticador.`,
    en: `${name}: ${organisationId}. Its analyst signed in with the code of a letter; its programme manager also set up an authenticator.`,
  });
  return { name, organisationId, analyst, manager };
}
