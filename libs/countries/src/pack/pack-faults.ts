import { isCountry } from '../country.js';
import { isUnit } from '../units/units.js';
import { each, expecting } from './faults.js';
import type { PackFault } from './faults.js';
import type { CountryPack, CurrencyHabit, Retention } from './pack.js';
import { sizeFaults } from './size-faults.js';
import { taxIdFaults } from './tax-id-faults.js';

/** Everything that is wrong with a pack, in the order of its members; empty when it may be used. */
export function packFaults(pack: CountryPack): PackFault[] {
  return [
    ...expecting(isCountry(pack.code), 'code', 'a country of the product'),
    ...expecting(/^[A-Z]{3}$/.test(pack.iso3), 'iso3', 'three capitals'),
    ...expecting(pack.names.es !== '' && pack.names.en !== '', 'names', 'a name in es and en'),
    ...currencyFaults(pack.currency),
    ...expecting(/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_]+)+$/.test(pack.timeZone), 'timeZone', 'an IANA zone'),
    ...expecting(pack.numbers.decimal !== pack.numbers.group, 'numbers', 'two different signs'),
    ...taxIdFaults(pack.taxIds, 'taxIds'),
    ...sizeFaults(pack),
    ...unitFaults(pack.unitMeanings),
    ...expecting(/^[1-9]\d{0,3}$/.test(pack.phonePrefix), 'phonePrefix', 'one to four digits'),
    ...each(pack.alsoSpoken, 'alsoSpoken', (name, path) => expecting(name !== '', path, 'the name of a language')),
    ...expecting(pack.address[0] === 'usted', 'address', '"usted" first'),
    ...retentionFaults(pack.retention),
  ];
}

function currencyFaults({ code, decimals, shownDecimals, signs }: CurrencyHabit): PackFault[] {
  return [
    ...expecting(/^[A-Z]{3}$/.test(code), 'currency.code', 'an ISO 4217 code'),
    ...expecting(Number.isInteger(decimals) && decimals >= 0 && decimals <= 4, 'currency.decimals', '0 to 4'),
    ...expecting(
      Number.isInteger(shownDecimals) && shownDecimals >= 0 && shownDecimals <= decimals,
      'currency.shownDecimals',
      '0 to the decimals that are stored',
    ),
    ...Object.entries(signs).flatMap(([sign, codes]) =>
      expecting(
        codes.length > 0 && codes.every((meaning) => /^[A-Z]{3}$/.test(meaning)),
        `currency.signs.${sign}`,
        'ISO 4217 codes, the likelier first',
      ),
    ),
  ];
}

const unitFaults = (meanings: CountryPack['unitMeanings']): PackFault[] =>
  Object.entries(meanings).flatMap(([word, units]) =>
    expecting(units.length > 0 && units.every(isUnit), `unitMeanings.${word}`, 'codes of the unit table'),
  );

const retentionFaults = (retention: Retention): PackFault[] =>
  Object.entries(retention).flatMap(([name, value]: [string, number | null]) =>
    expecting(
      value === null ? name === 'auditYears' : Number.isInteger(value) && value > 0,
      `retention.${name}`,
      name === 'auditYears' ? 'null: the audit is never deleted' : 'a whole number above 0',
    ),
  );
