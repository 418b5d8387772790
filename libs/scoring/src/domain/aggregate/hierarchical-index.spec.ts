import { describe, expect, test } from '@jest/globals';
import { hierarchicalIndex } from './hierarchical-index.js';
import type { IndexUnit } from './hierarchical-index.js';
import type { IndexNode } from './tree.js';

const node = (id: string, parent: string | null, more: Partial<IndexNode> = {}): IndexNode => ({ id, parent, ...more });
const unit = (id: string, values: Record<string, number | null>): IndexUnit => ({
  id,
  values: new Map(Object.entries(values)),
});

const NODES = [node('a', 'A'), node('I', null), node('A', 'I', { weight: 3 }), node('b', 'I'), node('c', 'A')];

describe('a hierarchical index (calc contract 4)', () => {
  test('children may stand before their parents; values come in list order, whatever the names', () => {
    const numbered = [node('2', '1'), node('1', null), node('0', '1', { normalise: { kind: 'minMax' } })];
    const [first] = hierarchicalIndex(numbered, [unit('u', { 2: 8, 0: 5 }), unit('v', { 2: 4, 0: 9 })]);
    expect([...(first?.values.keys() ?? [])]).toEqual(['2', '1', '0']);
    expect([...(first?.values.values() ?? [])]).toEqual([8, 4, 0]);
  });

  test('what is missing leaves its weight to its brothers, or is refused', () => {
    const units = [unit('u', { a: 10, b: 30, c: null }), unit('v', { b: 7 }), unit('w', {})];
    const results = hierarchicalIndex(NODES, units, 'skip');
    expect(results.map(({ score }) => score)).toEqual([15, 7, null]);
    expect(results.map(({ rank }) => rank)).toEqual([1, 2, null]);
    expect(results[1]?.values.get('A')).toBeNull();
    expect(() => hierarchicalIndex(NODES, units)).toThrow(
      expect.objectContaining({ code: 'VALUE_MISSING', details: { field: 'units[0].values.c' } }),
    );
  });

  test('equal scores share a rank', () => {
    const units = [9, 5, 9, 7].map((value, index) => unit(String(index), { a: value }));
    const results = hierarchicalIndex([node('a', null)], units);
    expect(results.map(({ rank }) => rank)).toEqual([1, 4, 1, 3]);
  });

  test('arithmetic means take what z-scores give, other means do not', () => {
    const nodes = [node('I', null), node('a', 'I', { normalise: { kind: 'zScore' } })];
    const units = [unit('u', { a: 1 }), unit('v', { a: 3 })];
    expect(hierarchicalIndex(nodes, units)[0]?.score).toBeCloseTo(-Math.SQRT1_2, 12);
    const uneven = [node('I', null, { aggregate: { kind: 'power', p: 0.5 } }), ...nodes.slice(1)];
    expect(() => hierarchicalIndex(uneven, units)).toThrow('VALUE_NEGATIVE');
  });

  test.each<[string, IndexNode[], string]>([
    ['no root', [node('a', 'b'), node('b', 'a')], 'ROOT_NOT_ONE'],
    ['two roots', [node('a', null), node('b', null)], 'ROOT_NOT_ONE'],
    ['a circle beside the root', [node('I', null), node('a', 'b'), node('b', 'a')], 'NODE_IN_CIRCLE'],
    ['a name twice', [node('I', null), node('I', null)], 'NODE_REPEATED'],
    ['a parent that is not there', [node('I', null), node('a', 'X')], 'PARENT_UNKNOWN'],
    ['a mean of a leaf', [node('I', null, { aggregate: { kind: 'power', p: 1 } })], 'AGGREGATE_OF_LEAF'],
    [
      'a scale of an inner node',
      [node('I', null, { normalise: { kind: 'none' } }), node('a', 'I')],
      'NORMALISE_OF_INNER_NODE',
    ],
    ['a weight below 0', [node('I', null), node('a', 'I', { weight: -1 })], 'NODE_WEIGHT_NEGATIVE'],
  ])('%s is refused', (_, nodes, code) => {
    expect(() => hierarchicalIndex(nodes, [unit('u', { a: 1, b: 1, I: 1 })])).toThrow(code);
  });

  test('refusals name the place in the arguments', () => {
    const refusal = (nodes: IndexNode[], units: IndexUnit[]): unknown => {
      try {
        return hierarchicalIndex(nodes, units);
      } catch (error) {
        return error;
      }
    };
    const leaf = (worst: number): IndexNode[] => [
      node('a', null, { normalise: { kind: 'goalposts', worst, best: 2, log: true } }),
    ];
    const at = (field: string): unknown =>
      expect.objectContaining({ details: expect.objectContaining({ field }) as unknown });
    expect(refusal(leaf(2), [unit('u', { a: 1 })])).toEqual(at('nodes[0].normalise.best'));
    expect(refusal(leaf(1), [unit('u', { a: 1 }), unit('v', { a: 0 })])).toEqual(at('units[1].values.a'));
    expect(refusal(leaf(1), [unit('u', { a: 1, z: 0 })])).toEqual(at('units[0].values.z'));
    expect(refusal(leaf(1), [unit('u', { a: 1 }), unit('u', { a: 1 })])).toEqual(at('units[1].id'));
  });
});
