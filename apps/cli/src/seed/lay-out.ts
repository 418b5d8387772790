import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService, asPerson } from '#identity';
import { runAs } from '#platform';
import type { Account } from './account.js';
import { BuyerWay } from './buyer-programme.js';
import type { BuyerProgramme } from './buyer-programme.js';
import type { DemoClock } from './demo-clock.js';
import { peopleOf } from './cast.js';
import type { Cast } from './cast.js';
import { drain } from './drain.js';
import { importRegister } from './register.js';
import { inventFirms } from './invented/firms.js';
import type { InventedFirm } from './invented/firms.js';
import { diceOf } from './invented/dice.js';
import { namedFirms } from './named-firms.js';
import { playNamed } from './named-ways.js';
import { playSecondBuyer } from './second-buyer.js';
import { sideBySide } from './side-by-side.js';
import { SupplierWay } from './supplier-way.js';
import type { Participant } from './supplier-way.js';
import { leaveImportWaiting } from './waiting-import.js';

export interface Stage {
  readonly product: INestApplicationContext;
  readonly worker: INestApplicationContext;
  readonly clock: DemoClock;
  readonly cast: Cast;
  readonly password: string;
}

const INVENTED = 300;
const SEED = 2026;
/** Firms of one day; they are worked through by so many hands at once. */
const A_DAY = 30;
const HANDS = 3;
const FIRST_DAY = 40;
/** The supplier whose account is printed with the others. */
const SUPPLIER_ACCOUNT = 'Panadería La Espiga';

/** Lays the demonstration out, oldest day first. @returns the account of a supplier */
export async function layOut(stage: Stage): Promise<Account> {
  const { product, worker, clock, cast } = stage;
  const today = (): string => clock.now().toISOString().slice(0, 10);
  const buyers = new BuyerWay(product, today);
  const suppliers = new SupplierWay(product, diceOf(SEED), today);
  clock.goTo(FIRST_DAY + 1);
  await importRegister(product, buyers, peopleOf(cast, 'istmo'));
  clock.goTo(FIRST_DAY);
  const [firms, named] = [inventFirms(INVENTED, SEED), namedFirms()];
  const countries = [...new Set(named.map(({ country }) => country))];
  const programme = await buyers.programme(peopleOf(cast, 'istmo'), {
    name: 'Cadena verde (datos inventados)',
    countries,
  });
  await buyers.importFirms(programme, [...firms, ...named]);
  for (let day = 0; day * A_DAY < firms.length; day += 1) {
    clock.goTo(FIRST_DAY - 1 - 2 * day);
    await playDay({ buyers, suppliers, programme }, firms.slice(day * A_DAY, (day + 1) * A_DAY));
    await drain(worker);
  }
  const parts = { buyers, suppliers, programme, clock, product };
  const participants = await playNamed(parts, named);
  await playSecondBuyer(parts, peopleOf(cast, 'cordillera'), named, participants);
  clock.goTo(1);
  await leaveImportWaiting(product, programme);
  await drain(worker);
  clock.goTo(0);
  const waiting = named.filter(({ stage: reached }) => reached === 'invited');
  await buyers.invite(programme, waiting);
  return supplierAccount(stage, participants.get(SUPPLIER_ACCOUNT));
}

interface Ways {
  readonly buyers: BuyerWay;
  readonly suppliers: SupplierWay;
  readonly programme: BuyerProgramme;
}

/** Firms that are invited in the morning and read by the programme in the evening. */
async function playDay({ buyers, suppliers, programme }: Ways, firms: readonly InventedFirm[]): Promise<void> {
  const invitations = await buyers.invite(programme, firms);
  await sideBySide(firms, HANDS, async (firm) => {
    const participant = await suppliers.accept(programme.analyst, invitations.get(firm.email) ?? '', firm);
    await suppliers.answer(participant);
    await suppliers.handInCompany(participant);
    await suppliers.handInDiagnostic(participant);
    await buyers.review(programme, participant.enrolmentId, 'approve');
    await suppliers.agree(participant);
  });
}

/** A supplier signs in by code; the demonstration gives one of them a password too. */
async function supplierAccount({ product, password }: Stage, participant: Participant | undefined): Promise<Account> {
  if (!participant) throw new Error(`${SUPPLIER_ACCOUNT} does not take part`);
  const { firm, as } = participant;
  const actorId = as.actorId ?? '';
  await runAs({ requestId: 'seed', locale: 'es' }, () =>
    asPerson(actorId, () => product.get(PeopleService).setPassword(password)),
  );
  return { role: 'SO', name: firm.owner, organisation: firm.name, email: firm.email, password };
}
