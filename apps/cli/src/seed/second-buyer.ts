import { runAs } from '#platform';
import { DiagnosticsService } from '#diagnostics';
import { JoiningService, TERMS_VERSION } from '#suppliers';
import type { BuyerProgramme } from './buyer-programme.js';
import type { NamedFirm } from './named-firms.js';
import type { NamedParts } from './named-ways.js';
import type { Participant } from './supplier-way.js';

const DAYS_AGO = 8;

/**
 * A second buyer lists the Chilean firms; one of them is here already and joins with the answers it gave before.
 * @param people who act for the second buyer
 */
export async function playSecondBuyer(
  { product, buyers, suppliers, clock }: NamedParts,
  people: Pick<BuyerProgramme, 'analyst' | 'manager'>,
  firms: readonly NamedFirm[],
  participants: ReadonlyMap<string, Participant>,
): Promise<void> {
  clock.goTo(DAYS_AGO);
  const programme = await buyers.programme(people, {
    name: 'Norte Chico circular (datos inventados)',
    countries: ['CL'],
  });
  const chilean = firms.filter(({ country }) => country === 'CL');
  await buyers.importFirms(programme, chilean);
  const joining = chilean.flatMap(({ name, stage }) => (stage === 'published' ? (participants.get(name) ?? []) : []));
  const invitations = await buyers.invite(
    programme,
    joining.map(({ firm }) => firm),
  );
  for (const participant of joining) {
    const { token } = await suppliers.holderOf(people.analyst, invitations.get(participant.firm.email) ?? '');
    const enrolmentId = await runAs(participant.as, () =>
      product.get(JoiningService).join({ token, termsVersion: TERMS_VERSION, representsPower: true }, async (id) => {
        await product.get(DiagnosticsService).open(id);
      }),
    );
    const joined = { ...participant, enrolmentId };
    await suppliers.handInCompany(joined);
    await suppliers.handInDiagnostic(joined);
    await buyers.review(programme, enrolmentId, 'approve');
    await suppliers.agree(joined);
  }
}
