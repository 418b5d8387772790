import { randomUUID } from 'node:crypto';
import { addDays } from '#kernel';
import { Browser } from '../browser.js';
import { found, must } from '../fault.js';
import { listed } from '../invitations.js';
import type { Invited } from '../invitations.js';
import type { Programme } from '../programme.js';
import type { Stage } from '../stage.js';
import type { Buyer } from './accounts.js';

/** What must not happen does not: who declines is left in peace, a forged link says nothing, a second tap does nothing. */
export async function refusals(stage: Stage, buyer: Buyer, programme: Programme, decliner: Invited): Promise<void> {
  const { teller, portal } = stage;
  teller.chapter({ es: 'Un no, un enlace falso y un doble toque', en: 'A no, a forged link and a second tap' });
  await decline(new Browser(portal), buyer, programme, decliner);
  teller.say({
    es: `${decliner.name} dijo que no: el comprador lee NOT_PARTICIPATING, sin motivo, y no puede insistir todavía.`,
    en: `${decliner.name} said no: the buyer reads NOT_PARTICIPATING, without a reason, and cannot insist yet.`,
  });
  await mustLearnNothing(new Browser(portal), decliner.token);
  teller.say({
    es: 'Un enlace con una letra cambiada no dice nada: ni comprador, ni proveedor, ni correo.',
    en: 'A link with one changed letter says nothing: no buyer, no supplier, no address.',
  });
  const waveId = await mustReplay(stage, buyer, programme);
  teller.say({
    es: `La misma orden dos veces con la misma clave: una sola convocatoria nueva (${waveId}), la segunda respuesta dice «replayed».`,
    en: `The same command twice with the same key: one new wave (${waveId}), the second answer says “replayed”.`,
  });
}

async function decline(holder: Browser, { analyst }: Buyer, programme: Programme, decliner: Invited): Promise<void> {
  await holder.tell('declineInvitation', { token: decliner.token }, 'invitationView { status }');
  const out = await listed(analyst, programme.id, { participation: ['NOT_PARTICIPATING'] });
  must(out.length === 1 && out[0]?.id === decliner.listedId, 'listedSuppliers', 'only who declined is out', out);
  const codes = await analyst.refused(
    'inviteSuppliers',
    { waveId: programme.waveId, listedSupplierIds: [decliner.listedId] },
    'invitations { id }',
  );
  must(codes.join() === 'INVITED_TOO_SOON', 'inviteSuppliers', 'who declined is not asked again at once', codes);
}

const ALL = `query ($token: String!) { invitationByLink(token: $token) { status buyerName programmeName supplierName maskedEmail expiresOn offeredTo } }`;

/** A token like the genuine one but for a letter. */
async function mustLearnNothing(stranger: Browser, token: string): Promise<void> {
  const forged = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
  const { invitationByLink } = await stranger.ask<{ invitationByLink: Record<string, unknown> }>(ALL, {
    token: forged,
  });
  const { status, ...told } = invitationByLink;
  const isSilent = Object.values(told).every((value) => value === null);
  must(status === 'UNKNOWN' && isSilent, 'invitationByLink', 'a forged link learns nothing', invitationByLink);
}

async function mustReplay({ today }: Stage, { analyst }: Buyer, programme: Programme): Promise<string> {
  const input = {
    ...{ clientMutationId: randomUUID(), programmeId: programme.id },
    ...{ name: 'Segunda convocatoria', deadlineOn: addDays(today, 60) },
  };
  const add = (): Promise<{ wave: { id: string } | null; replayed: boolean }> =>
    analyst.tell('addWave', input, 'wave { id }');
  const [first, second] = [await add(), await add()];
  const isSame = !first.replayed && second.replayed && first.wave?.id === second.wave?.id;
  must(isSame, 'addWave', 'the second answer is the first, replayed', { first, second });
  const answer = await analyst.ask<{ programme: { waves: unknown[] } }>(
    'query ($id: ProgrammeId!) { programme(id: $id) { waves { id } } }',
    { id: programme.id },
  );
  must(answer.programme.waves.length === 2, 'programme', 'there is one new wave', answer.programme.waves);
  return found(first.wave, 'addWave').id;
}
