import { runAs, currentContext } from '#platform';
import type { MessageTemplate } from './template.js';

interface CodeRow {
  readonly code_sealed: string;
}

/** Six digits to sign in with. */
export const loginCode: MessageTemplate = {
  kind: 'login-code',
  version: 1,
  async render({ codeId, door }, { uow, secrets, locale }) {
    const [row] = await runAs({ ...currentContext(), doorHash: door ?? '' }, () =>
      uow.run(() =>
        uow.query<CodeRow>(
          'select code_sealed from login_code where id = $1 and used_at is null and expires_at > now()',
          [codeId],
        ),
      ),
    );
    if (!row) return null;
    const code = secrets.open('login-code', row.code_sealed);
    return locale === 'en'
      ? {
          subject: 'Your Enverde code',
          paragraphs: ['Type this code to sign in. It is good for 10 minutes and works once.'],
          code,
          reason:
            'Somebody asked for a code for this address. If it was not you, ignore this message: without the code nobody gets in.',
        }
      : {
          subject: 'Su código de Enverde',
          paragraphs: ['Escriba este código para entrar. Vale 10 minutos y sirve una sola vez.'],
          code,
          reason:
            'Alguien pidió un código para esta dirección. Si no fue usted, ignore este mensaje: sin el código nadie puede entrar.',
        };
  },
};
