import { readFileSync, readlinkSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../fixture/scratch.mjs';
import { repairLinks } from './links.mjs';

const scratch = scratchFolder();

describe('the library links of PostgreSQL', () => {
  beforeEach(() => {
    scratch.write('linux-x64/native/lib/libicuuc.so.60.2', 'library');
    const links = [{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }];
    scratch.write('linux-x64/native/pg-symlinks.json', JSON.stringify(links));
  });

  test('missing ones are made, relative, so that the folder may move', () => {
    expect(repairLinks(scratch.path)).toBe(1);
    expect(readlinkSync(scratch.at('linux-x64/native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
    expect(readFileSync(scratch.at('linux-x64/native/lib/libicuuc.so.60'), 'utf8')).toBe('library');
  });

  test('present ones are left alone', () => {
    repairLinks(scratch.path);
    expect(repairLinks(scratch.path)).toBe(0);
  });

  test('a machine without these packages has nothing to repair', () => {
    expect(repairLinks(scratch.at('none'))).toBe(0);
  });
});
