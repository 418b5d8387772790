import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { runAs } from '#platform';
import { ImportAtOnce } from '#suppliers';
import type { BuyerProgramme, BuyerWay } from './buyer-programme.js';

/** Food plants of the Mexican register of 2022; source and licence: libs/suppliers/data/README.md. */
const REGISTER = 'libs/suppliers/data/mx_retc_food_plants_2022.tsv';

/** A real register as prospects: these firms exist, so nobody invites, scores or shows them as participants. */
export async function importRegister(
  product: INestApplicationContext,
  buyers: BuyerWay,
  people: Pick<BuyerProgramme, 'analyst' | 'manager'>,
): Promise<void> {
  const { programmeId } = await buyers.programme(people, {
    name: 'Prospectos de México (registro RETC 2022)',
    countries: ['MX'],
  });
  const list = { programmeId, fileName: 'retc-2022-alimentos.tsv', content: await readFile(REGISTER), country: 'MX' };
  await runAs(people.analyst, () => product.get(ImportAtOnce).importList(list));
}
