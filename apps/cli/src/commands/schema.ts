/** Prints the GraphQL schema that the code declares; the committed copy is held against it by a test. */
export async function schema(): Promise<number> {
  const { printProductSchema } = await import('../print-schema.js');
  process.stdout.write(await printProductSchema());
  return 0;
}
