import { foldText, invalid } from '#kernel';

/** The passwords most often met in breach lists that are 12 characters or longer, and our own words. */
const COMMON = [
  '123456789012',
  '1234567890123',
  'password1234',
  'passwordpassword',
  'qwertyuiop12',
  'contrasena123',
  'contrasenacontrasena',
  'administrador',
  'iloveyou1234',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  '111111111111',
  '000000000000',
];

/**
 * Length 12 to 128 and nothing else is asked of a password, but it may not be a known one, one repeated character, or
 * made of the person's own name or address.
 * @throws DomainError PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON
 */
export function checkPassword(password: string, ownWords: readonly string[]): void {
  const length = Array.from(password).length;
  if (length < 12) throw invalid('PASSWORD_TOO_SHORT', { min: 12, field: 'password' });
  if (length > 128) throw invalid('PASSWORD_TOO_LONG', { max: 128, field: 'password' });
  const folded = foldText(password).replaceAll(' ', '');
  const words = ['enverde', ...ownWords.map((word) => foldText(word).replaceAll(' ', ''))].filter(
    (word) => word.length > 3,
  );
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), folded);
  if (COMMON.includes(folded) || new Set(folded).size < 4 || rest.length < 4)
    throw invalid('PASSWORD_TOO_COMMON', { field: 'password' });
}
