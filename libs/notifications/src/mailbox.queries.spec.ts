import { expect, test } from '@jest/globals';
import { plainPart } from './mailbox.queries.js';

const letter = (...text: string[]): string =>
  [
    'Subject: x',
    'Content-Type: multipart/alternative; boundary="--_NmP-1-Part_1"',
    '',
    '----_NmP-1-Part_1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...text,
    '----_NmP-1-Part_1',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>x</p>',
    '----_NmP-1-Part_1--',
  ].join('\r\n');

test('a link that is folded before two hyphens stays whole, and the signature stays', () => {
  const text = plainPart(
    letter('Ver: http://portal/invitacion/Sk92u=', '--usqLX', '', 'energ=C3=ADa', '-- =20', 'Enverde'),
  );
  expect(text).toBe('Ver: http://portal/invitacion/Sk92u--usqLX\r\n\r\nenergía\r\n--  \r\nEnverde');
});

test('a letter of one part is read to its end', () => {
  expect(plainPart('Content-Type: text/plain\r\n\r\nuno\r\n--dos')).toBe('uno\r\n--dos');
});
