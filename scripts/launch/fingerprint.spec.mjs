import { rmSync, utimesSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../fixture/scratch.mjs';
import { fingerprint } from './fingerprint.mjs';

const scratch = scratchFolder();

describe('what is stale', () => {
  const print = () => fingerprint(scratch.path, ['src'], (name) => name.endsWith('.spec.ts'));

  test('an edit, a new file, a removed file and a file put back to an older time each change the print', () => {
    scratch.write('src/a.ts', 'one');
    scratch.write('src/deep/b.ts', 'two');
    const prints = [print()];
    const after = (change) => {
      change();
      prints.push(print());
    };
    after(() => scratch.write('src/a.ts', 'longer'));
    after(() => scratch.write('src/c.ts', ''));
    after(() => rmSync(scratch.at('src/deep/b.ts')));
    after(() => utimesSync(scratch.at('src/a.ts'), 1, 1));
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('a test beside the code does not make it stale, nor does looking', () => {
    scratch.write('src/a.ts', 'one');
    const before = print();
    scratch.write('src/a.spec.ts', 'test');
    expect(print()).toBe(before);
  });
});
