/** The oldest Node that runs the product (package.json `engines` says the same; a test keeps the two equal). */
export const NODE_FLOOR = '20.19';

/** @returns {string | undefined} what to do when this Node is too old; this file must parse on any Node with modules */
export function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number);
  const [floorMajor, floorMinor] = NODE_FLOOR.split('.').map(Number);
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return undefined;
  return `Enverde needs Node ${NODE_FLOOR} or newer (24 recommended); this is ${version}. Install it and run again.`;
}
