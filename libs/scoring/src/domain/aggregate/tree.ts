import { invalid } from '#kernel';
import type { Aggregate } from './means.js';
import type { LeafNormalise } from './leaf.js';

/** A node of an index. A node without children is a leaf. */
export interface IndexNode {
  readonly id: string;
  /** null for the root. */
  readonly parent: string | null;
  /** Weight among its brothers, any scale; 1 by default. */
  readonly weight?: number | undefined;
  /** Of inner nodes; the arithmetic mean by default. */
  readonly aggregate?: Aggregate | undefined;
  /** Of leaves; none by default. */
  readonly normalise?: LeafNormalise | undefined;
}

/** A node with its place in the list and its children in list order. */
export interface TreeNode {
  readonly node: IndexNode;
  readonly index: number;
  readonly children: TreeNode[];
}

/**
 * The nodes as a tree, children before their parents and the root last.
 * @throws DomainError with `field`: NODE_REPEATED, PARENT_UNKNOWN, ROOT_NOT_ONE, NODE_IN_CIRCLE, NODE_WEIGHT_NEGATIVE,
 *   AGGREGATE_OF_LEAF, NORMALISE_OF_INNER_NODE
 */
export function treeOf(nodes: readonly IndexNode[]): TreeNode[] {
  const tree = new Map<string, TreeNode>();
  nodes.forEach((node, index) => {
    if (tree.has(node.id)) throw invalid('NODE_REPEATED', { field: `nodes[${index}].id` });
    tree.set(node.id, { node, index, children: [] });
  });
  for (const entry of tree.values()) parentOf(entry, tree)?.children.push(entry);
  const [root, ...others] = [...tree.values()].filter(({ node }) => node.parent === null);
  if (root === undefined || others.length > 0) throw invalid('ROOT_NOT_ONE', { field: 'nodes' });
  const order = fromRoot(root);
  const lost = [...tree.values()].find((entry) => !order.has(entry));
  if (lost !== undefined) throw invalid('NODE_IN_CIRCLE', { field: `nodes[${lost.index}].parent` });
  tree.forEach(checkNode);
  return [...order].reverse();
}

function parentOf({ node, index }: TreeNode, tree: ReadonlyMap<string, TreeNode>): TreeNode | null {
  if (node.parent === null) return null;
  const parent = tree.get(node.parent);
  if (parent === undefined) throw invalid('PARENT_UNKNOWN', { field: `nodes[${index}].parent` });
  return parent;
}

/** What hangs on the root, parents before their children; a Set grows while it is walked. */
function fromRoot(root: TreeNode): Set<TreeNode> {
  const order = new Set([root]);
  for (const { children } of order) children.forEach((child) => order.add(child));
  return order;
}

function checkNode({ node, index, children }: TreeNode): void {
  const leaf = children.length === 0;
  const at = `nodes[${index}]`;
  if (!((node.weight ?? 1) >= 0)) throw invalid('NODE_WEIGHT_NEGATIVE', { field: `${at}.weight` });
  if (leaf && node.aggregate !== undefined) throw invalid('AGGREGATE_OF_LEAF', { field: `${at}.aggregate` });
  if (!leaf && node.normalise !== undefined) throw invalid('NORMALISE_OF_INNER_NODE', { field: `${at}.normalise` });
}
