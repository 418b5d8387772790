import { runAs, currentContext } from '#platform';
import type { Locale } from '#platform';
import type { MessageTemplate, MessageText, TemplateTools } from './template.js';

interface CodeRow {
  readonly code_sealed: string;
}

type Said = Pick<MessageText, 'subject' | 'paragraphs' | 'reason'>;

/** The code behind a letter, while it is good. */
async function codeOf(
  { codeId, door }: Readonly<Record<string, string>>,
  { uow, secrets }: TemplateTools,
): Promise<string | undefined> {
  const [row] = await runAs({ ...currentContext(), doorHash: door ?? '' }, () =>
    uow.run(() =>
      uow.query<CodeRow>(
        'select code_sealed from login_code where id = $1 and used_at is null and expires_at > now()',
        [codeId],
      ),
    ),
  );
  return row && secrets.open('login-code', row.code_sealed);
}

const codeLetter = (kind: string, said: Readonly<Record<Locale, Said>>): MessageTemplate => ({
  kind,
  version: 1,
  atOnce: true,
  async render(ids, tools) {
    const code = await codeOf(ids, tools);
    return code === undefined ? null : { ...said[tools.locale], code };
  },
});

/** Six digits to sign in with. */
export const loginCode = codeLetter('login-code', {
  es: {
    subject: 'Su código de Enverde',
    paragraphs: ['Escriba este código para entrar. Vale 10 minutos y sirve una sola vez.'],
    reason:
      'Alguien pidió un código para esta dirección. Si no fue usted, ignore este mensaje: sin el código nadie puede entrar.',
  },
  en: {
    subject: 'Your Enverde code',
    paragraphs: ['Type this code to sign in. It is good for 10 minutes and works once.'],
    reason:
      'Somebody asked for a code for this address. If it was not you, ignore this message: without the code nobody gets in.',
  },
});

/** Six digits to set a new password with. */
export const resetCode = codeLetter('reset-code', {
  es: {
    subject: 'Su código para una contraseña nueva',
    paragraphs: [
      'Escriba este código para poner una contraseña nueva. Vale 30 minutos y sirve una sola vez.',
      'Al cambiarla se cierran todas sus sesiones abiertas.',
    ],
    reason:
      'Alguien pidió cambiar la contraseña de esta dirección. Si no fue usted, ignore este mensaje: su contraseña sigue igual.',
  },
  en: {
    subject: 'Your code for a new password',
    paragraphs: [
      'Type this code to set a new password. It is good for 30 minutes and works once.',
      'Changing it ends all your open sessions.',
    ],
    reason:
      'Somebody asked to change the password of this address. If it was not you, ignore this message: your password stays as it is.',
  },
});
