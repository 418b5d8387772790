import { describe, expect, test } from '@jest/globals';
import { href, placeOf } from './paths.js';

describe('addresses of the portal', () => {
  test('an address names its page and the varying parts', () => {
    expect(placeOf('/diagnostico/agua/wat-01')).toEqual({
      name: 'question',
      params: { topic: 'agua', question: 'wat-01' },
    });
  });

  test('a fixed address wins over one that varies', () => {
    expect(placeOf('/invitacion/cuenta')?.name).toBe('accept');
    expect(placeOf('/invitacion/0xtoken')).toEqual({ name: 'invitationToken', params: { token: '0xtoken' } });
  });

  test('a slash at the end changes nothing, and an unknown address is no page', () => {
    expect(placeOf('/proveedores/')?.name).toBe('ranking');
    expect([placeOf('/nada'), placeOf('/proveedores/a/b')]).toEqual([null, null]);
  });

  test('parts are written so that they come back as they were', () => {
    const id = 'enr_ñ/1 2';
    expect(placeOf(href('enrolment', { id }))?.params).toEqual({ id });
    expect(placeOf('/proveedores/%E0%A4%A')?.params).toEqual({ id: '%E0%A4%A' });
  });
});
