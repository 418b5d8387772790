import { describe, expect, test } from '@jest/globals';
import { closedFolder, mayEnter } from './enterable.mjs';

const user = { uid: 101, gid: 104 };
const folder = (mode, uid = 0, gid = 0) => ({ mode: 0o40000 | mode, uid, gid });

describe('whether the server’s user can enter', () => {
  test.each([
    ['somebody else’s open folder', folder(0o755), true],
    ['one that may be passed but not listed', folder(0o711), true],
    ['a closed one, as every mktemp -d is', folder(0o700), false],
    ['its group’s', folder(0o710, 0, 104), true],
    ['its own', folder(0o700, 101), true],
    ['one that is open to all but its own group', folder(0o701, 0, 104), false],
    ['one that is open to all but itself', folder(0o011, 101), false],
  ])('%s', (_, stat, expected) => {
    expect(mayEnter(stat, user)).toBe(expected);
  });

  test('the first closed folder on the way down is named', () => {
    const modes = { '/': 0o755, '/root': 0o700, '/root/projects': 0o700, '/root/projects/clone': 0o755 };
    const statOf = (path) => folder(modes[path]);
    expect(closedFolder('/root/projects/clone', user, statOf)).toBe('/root');
  });

  test('an open way has none', () => {
    expect(closedFolder('/srv/clone', user, () => folder(0o755))).toBeUndefined();
  });
});
