import { seedDemonstration } from '../seed/demonstration.js';

/** Fills an empty state with invented organisations and people, through the services a user would use. */
export async function seedDemo(): Promise<number> {
  const accounts = await seedDemonstration();
  console.log(JSON.stringify({ accounts }));
  return 0;
}
