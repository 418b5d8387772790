import type { MessageTemplate, MessageText, TemplateTools } from './template.js';

interface EndedRow {
  readonly key_id: string;
  readonly nonce: number;
  readonly supplier_name: string;
  readonly programme_name: string;
  readonly buyer_name: string;
}

/** The invitation behind a letter, as long as it is still in the state that the letter speaks of. */
async function rowIn(
  state: 'EXPIRED' | 'CANCELLED',
  { subjectId, nonce }: Readonly<Record<string, string>>,
  { uow }: TemplateTools,
): Promise<EndedRow | undefined> {
  const [row] = await uow.run(() =>
    uow.query<EndedRow>(
      `select key_id, nonce, supplier_name, programme_name, buyer_name from invitation
       where owner_org_id = (select current_org()) and id = $1 and nonce = $2 and state = $3`,
      [subjectId, nonce, state],
    ),
  );
  return row;
}

/** The one and last notice after a link's last day (domain guide 5.1); the old link leads to where one asks for a new one. */
export const invitationExpired: MessageTemplate = {
  kind: 'invitation-expired',
  version: 1,
  atOnce: false,
  async render(ids, tools) {
    const row = await rowIn('EXPIRED', ids, tools);
    if (!row) return null;
    const { publicUrl, secrets, locale } = tools;
    const url = `${publicUrl}/invitacion/${secrets.linkToken('invitation', ids.subjectId ?? '', row.nonce, row.key_id)}`;
    return locale === 'en' ? expiredEn(row, url) : expiredEs(row, url);
  },
};

/** A polite word when an invitation that had been sent is taken back. */
export const invitationCancelled: MessageTemplate = {
  kind: 'invitation-cancelled',
  version: 1,
  atOnce: false,
  async render(ids, tools) {
    const row = await rowIn('CANCELLED', ids, tools);
    if (!row) return null;
    return tools.locale === 'en' ? cancelledEn(row) : cancelledEs(row);
  },
};

const expiredEs = (row: EndedRow, url: string): MessageText => ({
  subject: `Venció la invitación a «${row.programme_name}»`,
  paragraphs: [
    `El enlace con el que ${row.buyer_name} invitó a ${row.supplier_name} venció. Si le interesa participar, pida uno nuevo con el botón; llega a este mismo correo.`,
    'Si no le interesa, no tiene que hacer nada: no le escribiremos más por esta invitación.',
  ],
  action: { label: 'Pedir un enlace nuevo', url },
  reason: `Recibe este mensaje, el último, porque ${row.buyer_name} lo invitó a su programa.`,
});

const expiredEn = (row: EndedRow, url: string): MessageText => ({
  subject: `The invitation to “${row.programme_name}” has expired`,
  paragraphs: [
    `The link with which ${row.buyer_name} invited ${row.supplier_name} has expired. If you would like to take part, ask for a new one with the button; it comes to this address.`,
    'If not, there is nothing to do: we will not write again about this invitation.',
  ],
  action: { label: 'Ask for a new link', url },
  reason: `You receive this last message because ${row.buyer_name} invited you to its programme.`,
});

const cancelledEs = (row: EndedRow): MessageText => ({
  subject: `${row.buyer_name} retiró la invitación a «${row.programme_name}»`,
  paragraphs: [
    `La invitación de ${row.buyer_name} a ${row.supplier_name} ya no está vigente y su enlace dejó de funcionar. No tiene que hacer nada; gracias por su tiempo.`,
  ],
  reason: `Recibe este mensaje porque ${row.buyer_name} lo había invitado a su programa.`,
});

const cancelledEn = (row: EndedRow): MessageText => ({
  subject: `${row.buyer_name} has withdrawn the invitation to “${row.programme_name}”`,
  paragraphs: [
    `The invitation of ${row.buyer_name} to ${row.supplier_name} no longer stands, and its link has stopped working. There is nothing to do; thank you for your time.`,
  ],
  reason: `You receive this because ${row.buyer_name} had invited you to its programme.`,
});
