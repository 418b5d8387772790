import type { Command } from './command.js';

/** Prints the GraphQL schema that the code declares; the committed copy is held against it by a test. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the GraphQL schema',
  async run() {
    const { printProductSchema } = await import('../print-schema.js');
    process.stdout.write(await printProductSchema());
    return 0;
  },
};
