// Writes the data modules of libs/countries/src/generated. With --check it writes nothing and fails when a committed
// module is not what the tables and packages give today.
import { readFileSync, writeFileSync } from 'node:fs';
import { holidaysModule } from './holidays.mjs';
import { sectorsModule } from './sectors.mjs';
import { unitsModule } from './units.mjs';

const MODULES = { 'units.ts': unitsModule, 'sectors.ts': sectorsModule, 'holidays.ts': holidaysModule };

const check = process.argv.includes('--check');

for (const [name, textOf] of Object.entries(MODULES)) {
  const file = new URL(`../../libs/countries/src/generated/${name}`, import.meta.url);
  const text = textOf();
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`country data: ${name} is not current; run node scripts/country-data/generate.mjs`);
    process.exitCode = 1;
  }
}
