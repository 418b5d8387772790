import { currentContext, runAs } from '#platform';
import type { MessageTemplate, MessageText } from './template.js';

/** Tells a person that their password is another one now, and what to do if it was not they. */
export const passwordChanged: MessageTemplate = {
  kind: 'password-changed',
  version: 1,
  atOnce: true,
  async render({ subjectId = '' }, { uow, publicUrl, locale }) {
    const [person] = await runAs({ ...currentContext(), actorId: subjectId }, () =>
      uow.run(() => uow.query('select 1 from person where id = $1', [subjectId])),
    );
    if (!person) return null;
    const url = `${publicUrl}/entrar`;
    return locale === 'en' ? inEnglish(url) : inSpanish(url);
  },
};

const inSpanish = (url: string): MessageText => ({
  subject: 'Su contraseña de Enverde cambió',
  paragraphs: [
    'La contraseña de su cuenta cambió y sus otras sesiones se cerraron. Si fue usted, no tiene que hacer nada.',
    'Si no fue usted, ponga ahora mismo una contraseña nueva desde la página de entrada («Olvidé mi contraseña») y cambie también la de su correo.',
  ],
  action: { label: 'Ir a la página de entrada', url },
  reason: 'Recibe este mensaje por seguridad, cada vez que cambia la contraseña de su cuenta.',
});

const inEnglish = (url: string): MessageText => ({
  subject: 'Your Enverde password was changed',
  paragraphs: [
    'The password of your account was changed and your other sessions were ended. If it was you, there is nothing to do.',
    'If it was not, set a new password at once from the sign-in page (“I forgot my password”), and change the one of your mailbox too.',
  ],
  action: { label: 'Go to the sign-in page', url },
  reason: 'You receive this for security, each time the password of your account changes.',
});
