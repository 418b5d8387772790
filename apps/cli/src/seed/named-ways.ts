import type { INestApplicationContext } from '@nestjs/common';
import { runAs } from '#platform';
import { EnrolmentsService, HoldersService } from '#suppliers';
import type { BuyerProgramme, BuyerWay } from './buyer-programme.js';
import type { DemoClock } from './demo-clock.js';
import type { NamedFirm, Stage } from './named-firms.js';
import type { Participant, SupplierWay } from './supplier-way.js';

export interface NamedParts {
  readonly product: INestApplicationContext;
  readonly buyers: BuyerWay;
  readonly suppliers: SupplierWay;
  readonly programme: BuyerProgramme;
  readonly clock: DemoClock;
}

/** Firms that get no letter in the past: one was never invited, the others find theirs in the mailbox today. */
const NOT_YET: readonly Stage[] = ['prospect', 'invited'];
const NO_ACCOUNT: readonly Stage[] = ['declined', 'opened'];

const INVITED_DAYS_AGO = 18;
const READ_DAYS_AGO = 12;

/** Takes each named firm to its stage. @returns those that take part, by name */
export async function playNamed(parts: NamedParts, firms: readonly NamedFirm[]): Promise<Map<string, Participant>> {
  const { buyers, programme, clock } = parts;
  clock.goTo(INVITED_DAYS_AGO);
  const invited = firms.filter(({ stage }) => !NOT_YET.includes(stage));
  const invitations = await buyers.invite(programme, invited);
  const participants = new Map<string, Participant>();
  for (const firm of invited) {
    const invitationId = invitations.get(firm.email) ?? '';
    clock.goTo(firm.stage === 'waiting' ? 1 : READ_DAYS_AGO);
    if (NO_ACCOUNT.includes(firm.stage)) await lookOnly(parts, invitationId, firm.stage);
    else participants.set(firm.name, await takePart(parts, invitationId, firm));
  }
  return participants;
}

async function lookOnly({ product, suppliers, programme }: NamedParts, id: string, stage: Stage): Promise<void> {
  const { token, holder } = await suppliers.holderOf(programme.analyst, id);
  const holders = product.get(HoldersService);
  await runAs(holder, async () => {
    await holders.open(token);
    if (stage === 'declined') await holders.decline(token);
  });
}

async function takePart(parts: NamedParts, invitationId: string, firm: NamedFirm): Promise<Participant> {
  const { suppliers, buyers, programme, product } = parts;
  const participant = await suppliers.accept(programme.analyst, invitationId, firm);
  const { enrolmentId, as } = participant;
  await suppliers.answer(participant, firm.stage === 'answering' ? 0.6 : 1);
  if (firm.stage === 'answering') return participant;
  await suppliers.handInCompany(participant);
  if (firm.stage === 'in-review') return participant;
  if (firm.stage === 'observed') {
    await buyers.review(programme, enrolmentId, 'observe', 'La dirección de la planta no coincide con la que tenemos.');
    return participant;
  }
  await buyers.review(programme, enrolmentId, 'approve');
  await suppliers.handInDiagnostic(participant);
  if (firm.stage === 'published') await suppliers.agree(participant);
  if (firm.stage === 'withdrawn') await runAs(as, () => product.get(EnrolmentsService).withdraw(enrolmentId, 3));
  return participant;
}
