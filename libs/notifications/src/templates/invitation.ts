import type { MessageTemplate, MessageText } from './template.js';

interface InvitationRow {
  readonly key_id: string;
  readonly nonce: number;
  readonly supplier_name: string;
  readonly programme_name: string;
  readonly buyer_name: string;
  readonly expires_on: string;
}

/** Asks a supplier to take part; the link opens the first question, no account needed. */
export const invitation: MessageTemplate = {
  kind: 'invitation',
  version: 1,
  atOnce: true,
  async render({ subjectId = '', nonce }, { uow, secrets, publicUrl, locale }) {
    const [row] = await uow.run(() =>
      uow.query<InvitationRow>(
        `select key_id, nonce, supplier_name, programme_name, buyer_name, to_char(expires_on, 'DD/MM/YYYY') as expires_on
         from invitation where owner_org_id = (select current_org()) and id = $1 and nonce = $2 and state in ('SENT', 'OPENED')`,
        [subjectId, nonce],
      ),
    );
    if (!row) return null; // cancelled, answered, or replaced by a newer link
    const url = `${publicUrl}/invitacion/${secrets.linkToken('invitation', subjectId, row.nonce, row.key_id)}`;
    return locale === 'en' ? inEnglish(row, url) : inSpanish(row, url);
  },
};

const inSpanish = (row: InvitationRow, url: string): MessageText => ({
  subject: `${row.buyer_name}: invitación a «${row.programme_name}», hasta el ${row.expires_on}`,
  paragraphs: [
    `${row.buyer_name} invita a ${row.supplier_name} a participar en «${row.programme_name}»: un diagnóstico corto, ideas para gastar menos agua, energía y material, y ayuda técnica para lograrlo.`,
    'Son unas 15 preguntas y unos 20 minutos. Puede parar cuando quiera; no hace falta crear una cuenta para empezar.',
    `Participar es voluntario. El enlace vale hasta el ${row.expires_on}.`,
  ],
  action: { label: 'Ver la invitación', url },
  reason: `Recibe este mensaje porque ${row.buyer_name} lo tiene en su lista de proveedores. Si no quiere participar, puede decirlo en la misma página y no le escribiremos más.`,
});

const inEnglish = (row: InvitationRow, url: string): MessageText => ({
  subject: `${row.buyer_name}: invitation to “${row.programme_name}”, until ${row.expires_on}`,
  paragraphs: [
    `${row.buyer_name} invites ${row.supplier_name} to take part in “${row.programme_name}”: a short diagnostic, ideas to use less water, energy and material, and technical help to get there.`,
    'About 15 questions, about 20 minutes. You may stop at any time; no account is needed to begin.',
    `Taking part is voluntary. The link is good until ${row.expires_on}.`,
  ],
  action: { label: 'See the invitation', url },
  reason: `You receive this because ${row.buyer_name} has you on its list of suppliers. If you do not want to take part, say so on the same page and we will not write again.`,
});
