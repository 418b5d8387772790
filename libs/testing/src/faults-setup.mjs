import { build, staleParts } from '../../../scripts/launch/build.mjs';

/** The workers that are killed run as the product does: compiled, as processes of their own. */
export default function setup() {
  build(
    staleParts().filter(({ name }) => name === 'server'),
    'inherit',
  );
}
