import { invalid } from '#kernel';
import type { Series } from '../normalise/series.js';
import { placed } from '../placed.js';
import { normaliseLeaf } from './leaf.js';
import { aggregate } from './means.js';
import type { Aggregate } from './means.js';
import { treeOf } from './tree.js';
import type { IndexNode, TreeNode } from './tree.js';

/** What is compared, with its values by leaf id; a leaf not named is missing. */
export interface IndexUnit {
  readonly id: string;
  readonly values: ReadonlyMap<string, number | null>;
}

export interface UnitResult {
  readonly id: string;
  /** Value of the root; null when nothing of the unit is known. */
  readonly score: number | null;
  /** 1 is the highest score; equal scores share it; null without score. */
  readonly rank: number | null;
  /** Every node in list order, leaves normalised. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** "error": a missing value is refused; "skip": its weight goes to the brothers. */
export type Missing = 'error' | 'skip';

/** The values of each node, one a unit. */
type Columns = Map<TreeNode, Series>;

const ARITHMETIC: Aggregate = { kind: 'power', p: 1 };

/**
 * Any published hierarchical index (method guide 5): leaves are normalised over the units, inner nodes are means of
 * their children in list order.
 * @throws DomainError with `field`: what `treeOf` throws, UNIT_REPEATED, LEAF_UNKNOWN, VALUE_MISSING, or what the
 *   functions of the nodes throw
 */
export function hierarchicalIndex(
  nodes: readonly IndexNode[],
  units: readonly IndexUnit[],
  missing: Missing = 'error',
): UnitResult[] {
  const tree = treeOf(nodes);
  checkUnits(tree, units, missing);
  const columns: Columns = new Map();
  for (const entry of tree)
    columns.set(entry, entry.children.length === 0 ? leaf(entry, units) : inner(entry, columns, units.length));
  return results(tree, units, columns);
}

function checkUnits(tree: readonly TreeNode[], units: readonly IndexUnit[], missing: Missing): void {
  const leaves = tree.filter(({ children }) => children.length === 0).map(({ node }) => node.id);
  const known = new Set(leaves);
  const seen = new Set<string>();
  units.forEach(({ id, values }, index) => {
    const at = `units[${index}]`;
    if (seen.has(id)) throw invalid('UNIT_REPEATED', { field: `${at}.id` });
    seen.add(id);
    const strange = [...values.keys()].find((name) => !known.has(name));
    if (strange !== undefined) throw invalid('LEAF_UNKNOWN', { field: `${at}.values.${strange}` });
    const absent = missing === 'error' ? leaves.find((name) => (values.get(name) ?? null) === null) : undefined;
    if (absent !== undefined) throw invalid('VALUE_MISSING', { field: `${at}.values.${absent}` });
  });
}

function leaf({ node, index }: TreeNode, units: readonly IndexUnit[]): Series {
  const place = (field: string): string => {
    const unit = /^x\[(\d+)\]$/.exec(field);
    return unit === null ? `nodes[${index}].normalise.${field}` : `units[${String(unit[1])}].values.${node.id}`;
  };
  const values = units.map((unit) => unit.values.get(node.id) ?? null);
  return placed(place, () => normaliseLeaf(values, node.normalise ?? { kind: 'none' }));
}

function inner({ node, index, children }: TreeNode, columns: Columns, count: number): Series {
  const place = (): string => `nodes[${index}].aggregate`;
  return Array.from({ length: count }, (_, unit) => {
    const parts = children.flatMap((child) => {
      const value = columns.get(child)?.[unit] ?? null;
      return value === null ? [] : [{ value, weight: child.node.weight ?? 1 }];
    });
    if (parts.length === 0) return null;
    const values = parts.map(({ value }) => value);
    const weights = parts.map(({ weight }) => weight);
    return placed(place, () => aggregate(node.aggregate ?? ARITHMETIC, values, weights));
  });
}

function results(tree: readonly TreeNode[], units: readonly IndexUnit[], columns: Columns): UnitResult[] {
  const listed = [...tree].sort((a, b) => a.index - b.index);
  const root = tree.at(-1);
  const scores = units.map((_, unit) => (root && columns.get(root)?.[unit]) ?? null);
  const descending = Float64Array.from(scores.filter((score) => score !== null))
    .sort()
    .reverse();
  return units.map(({ id }, unit) => {
    const score = scores[unit] ?? null;
    const values = new Map(listed.map((entry) => [entry.node.id, columns.get(entry)?.[unit] ?? null]));
    return { id, score, rank: score === null ? null : descending.indexOf(score) + 1, values };
  });
}
