import { readFileSync, utimesSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../fixture/scratch.mjs';
import { claim } from './claim.mjs';

const scratch = scratchFolder();

describe('a file that says who holds something', () => {
  const alive = (text) => text === 'alive';

  test('is made when there is none, and keeps a second one out while its holder lives', () => {
    expect(claim(scratch.at('lock'), 'alive', alive)).toEqual({ left: undefined });
    expect(claim(scratch.at('lock'), 'other', alive)).toEqual({ held: 'alive' });
    expect(readFileSync(scratch.at('lock'), 'utf8')).toBe('alive');
  });

  test('is taken over from a dead holder, whose text the new one gets', () => {
    scratch.write('lock', 'dead');
    expect(claim(scratch.at('lock'), 'mine', alive)).toEqual({ left: 'dead' });
    expect(readFileSync(scratch.at('lock'), 'utf8')).toBe('mine');
  });

  test('just made and still nameless it is held; left nameless by a killed one it is not', () => {
    scratch.write('lock', '');
    expect(claim(scratch.at('lock'), 'mine', alive)).toEqual({ held: '' });
    utimesSync(scratch.at('lock'), 1, 1);
    expect(claim(scratch.at('lock'), 'mine', alive)).toEqual({ left: '' });
  });
});
