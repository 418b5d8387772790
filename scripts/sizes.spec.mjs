import { expect, test } from '@jest/globals';
import { figures, handWritten } from './sizes.mjs';

const files = handWritten();

test('a hand-written file can be read at a sitting: 300 lines at most, 60 in the middle', () => {
  expect(files.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(figures(files).median).toBeLessThanOrEqual(60);
});

test('what is counted is what people write', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['libs/kernel/src/clock.ts', 'test/contracts/boundaries.spec.ts']));
  expect(paths.filter((path) => /migrations|node_modules|dist\/|\.mjs$/.test(path))).toEqual([]);
  expect(figures([{ lines: 9 }, { lines: 2 }, { lines: 1 }])).toEqual({ files: 3, lines: 12, median: 2, longest: 9 });
});
