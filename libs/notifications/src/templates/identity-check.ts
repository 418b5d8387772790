import type { MessageTemplate, MessageText, TemplateTools } from './template.js';

interface CheckRow {
  readonly company_name: string;
  readonly town: string | null;
  readonly applicant_name: string;
  readonly due_on: string;
}

/** The check behind a letter, as its company or the platform sees it, while it is in one of the states. */
async function rowIn(
  states: readonly string[],
  checkId: string,
  { uow }: TemplateTools,
): Promise<CheckRow | undefined> {
  const [row] = await uow.run(() =>
    uow.query<CheckRow>(
      `select company_name, town, applicant_name, to_char(answer_due_on, 'DD/MM/YYYY') as due_on from identity_check
       where id = $1 and state = any($2) and (select current_org()) in (counterparty_org_id, owner_org_id)`,
      [checkId, states],
    ),
  );
  return row;
}

/**
 * Asks an owner whether an enrolment is of the own company. Who asks stands in it as the person wrote it; neither the
 * buyer nor the programme does, and the link opens nothing without signing in (V15, docs/adr/0023).
 */
export const identityCheck: MessageTemplate = {
  kind: 'identity-check',
  version: 1,
  atOnce: true,
  async render({ subjectId = '' }, tools) {
    const row = await rowIn(['ASKED'], subjectId, tools);
    if (!row) return null; // answered, or out of time
    const url = `${tools.publicUrl}/identidad`;
    return tools.locale === 'en' ? askEn(row, url) : askEs(row, url);
  },
};

/** Tells the applicant that the company was here already and goes on with the enrolment. */
export const identityUnited: MessageTemplate = {
  kind: 'identity-united',
  version: 1,
  atOnce: true,
  async render({ subjectId = '' }, tools) {
    const row = await rowIn(['CONFIRMED', 'SAME'], subjectId, tools);
    if (!row) return null;
    return tools.locale === 'en' ? unitedEn(row, tools.publicUrl) : unitedEs(row, tools.publicUrl);
  },
};

/** Tells the applicant that its tax id could not be confirmed, and nothing of anybody else (V01). */
export const identityRefused: MessageTemplate = {
  kind: 'identity-refused',
  version: 1,
  atOnce: true,
  async render({ subjectId = '' }, tools) {
    const row = await rowIn(['REFUSED'], subjectId, tools);
    if (!row) return null;
    return tools.locale === 'en' ? refusedEn(row, tools.publicUrl) : refusedEs(row, tools.publicUrl);
  },
};

const placeOf = ({ company_name, town }: CheckRow): string => (town ? `${company_name}, ${town}` : company_name);

const askEs = (row: CheckRow, url: string): MessageText => ({
  subject: `¿Es de su empresa esta inscripción? Responda hasta el ${row.due_on}`,
  paragraphs: [
    `${row.applicant_name} envió una inscripción (${placeOf(row)}) con la identificación tributaria de su empresa. Entre y díganos si es de ustedes.`,
    'Si dice que sí, la inscripción y lo que esa persona respondió pasan a su empresa. Si dice que no, lo revisan dos personas de Enverde. Nadie entra a los datos de su empresa sin su permiso.',
    `Puede responder hasta el ${row.due_on}; después lo revisa Enverde.`,
  ],
  action: { label: 'Entrar y responder', url },
  reason: 'Recibe este mensaje porque usted representa a su empresa en Enverde.',
});

const askEn = (row: CheckRow, url: string): MessageText => ({
  subject: `Is this enrolment your company’s? Please answer by ${row.due_on}`,
  paragraphs: [
    `${row.applicant_name} handed in an enrolment (${placeOf(row)}) with your company’s tax id. Sign in and tell us whether it is yours.`,
    'If you say yes, the enrolment and what that person answered pass to your company. If you say no, two people of Enverde look at it. Nobody gets at your company’s data without your permission.',
    `You can answer until ${row.due_on}; after that Enverde decides.`,
  ],
  action: { label: 'Sign in and answer', url },
  reason: 'You receive this because you represent your company on Enverde.',
});

const unitedEs = (row: CheckRow, url: string): MessageText => ({
  subject: `La inscripción de ${row.company_name} sigue en la cuenta de su empresa`,
  paragraphs: [
    `Su empresa ya estaba en Enverde: la inscripción que envió y sus respuestas pasaron a la cuenta de la empresa, sin perder nada.`,
    'Si su empresa le dio acceso, entre como siempre con su correo. Si no puede entrar, hable con quien la representa.',
  ],
  action: { label: 'Entrar', url: `${url}/entrar` },
  reason: 'Recibe este mensaje porque usted envió esa inscripción.',
});

const unitedEn = (row: CheckRow, url: string): MessageText => ({
  subject: `The enrolment of ${row.company_name} goes on in your company’s account`,
  paragraphs: [
    'Your company was on Enverde already: the enrolment that you handed in and your answers passed to the company’s account, and nothing is lost.',
    'If your company gave you access, sign in with your address as before. If you cannot, talk to whoever represents it.',
  ],
  action: { label: 'Sign in', url: `${url}/entrar` },
  reason: 'You receive this because you handed that enrolment in.',
});

const refusedEs = (row: CheckRow, url: string): MessageText => ({
  subject: `Revise la identificación tributaria de ${row.company_name}`,
  paragraphs: [
    'No pudimos confirmar la identificación tributaria que envió. Entre, revísela y envíe otra vez; lo demás sigue guardado.',
    'Si está seguro de que es correcta, envíela igual: la volverá a revisar una persona.',
  ],
  action: { label: 'Revisar y enviar', url: `${url}/inicio` },
  reason: 'Recibe este mensaje porque usted envió esa inscripción.',
});

const refusedEn = (row: CheckRow, url: string): MessageText => ({
  subject: `Please check the tax id of ${row.company_name}`,
  paragraphs: [
    'We could not confirm the tax id that you handed in. Sign in, check it and send again; everything else is kept.',
    'If you are sure that it is right, send it all the same: a person will look at it again.',
  ],
  action: { label: 'Check and send', url: `${url}/inicio` },
  reason: 'You receive this because you handed that enrolment in.',
});
