import { describe, expect, test } from '@jest/globals';
import { MEMBER_ROLES, ORGANISATION_KINDS, checkPassword, mayHold, needsSecondFactor, sessionLifeOf } from './index.js';

describe('roles', () => {
  test('every role belongs to at least one kind of organisation, and no supplier holds a buyer’s role', () => {
    for (const role of MEMBER_ROLES)
      expect({ role, kinds: ORGANISATION_KINDS.filter((kind) => mayHold(kind, role)).length > 0 }).toEqual({
        role,
        kinds: true,
      });
    expect(mayHold('SUPPLIER', 'SA')).toBe(false);
    expect(mayHold('LENDER', 'VE')).toBe(false);
  });

  test('bank, verifier, programme and administrator prove a second factor; suppliers and analysts do not', () => {
    expect(MEMBER_ROLES.filter(needsSecondFactor)).toEqual(['VE', 'PM', 'VA', 'LA', 'LM', 'AM']);
  });

  test('a supplier’s session slides 30 days, an analyst’s ends after 30 idle minutes', () => {
    expect(sessionLifeOf('SO').idleSeconds).toBe(2_592_000);
    expect(sessionLifeOf('SA')).toEqual({ idleSeconds: 1800, maxSeconds: 43_200 });
  });
});

describe('passwords', () => {
  test.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['Contraseña123', 'PASSWORD_TOO_COMMON'],
    ['MariaLopez12', 'PASSWORD_TOO_COMMON'],
    ['enverde enverde', 'PASSWORD_TOO_COMMON'],
  ])('%s is refused', (password, code) => {
    expect(() => checkPassword(password, ['María López', 'maria.lopez@example.org'])).toThrow(code);
  });

  test('twelve characters of any kind are enough', () => {
    expect(() => checkPassword('pan de yemas 7', ['María López'])).not.toThrow();
  });
});
