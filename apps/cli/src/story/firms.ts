import { inventTaxId } from './tax-ids.js';
import type { ListCountry } from './tax-ids.js';

/** A firm that does not exist, as the list names it and as it speaks of itself. */
export interface Firm {
  readonly name: string;
  readonly country: ListCountry;
  readonly town: string;
  /** ISIC Rev. 4. */
  readonly sectorCode: string;
  readonly workers: number;
  readonly taxId: string;
  readonly email: string;
  readonly owner: string;
  /** Yearly sales in the currency of the country. */
  readonly sales: string;
  /** How far its practices have come, 0 to 1. */
  readonly maturity: number;
  readonly tier: 'MICRO' | 'SMALL' | 'MEDIUM';
}

/** The four that take part; all invented. */
export interface Firms {
  /** Sells to both buyers. */
  readonly bakery: Firm;
  readonly dairy: Firm;
  readonly packaging: Firm;
  /** Does not agree to be read before the five working days are over. */
  readonly farm: Firm;
}

/** @param stamp makes the addresses of this run new */
export function inventFirms(stamp: string): Firms {
  const firm = (mailbox: string, said: Omit<Firm, 'email' | 'taxId'>): Firm => ({
    ...said,
    taxId: inventTaxId(said.country).right,
    email: `${mailbox}@${stamp}.proveedores.example`,
  });
  return {
    bakery: firm('rosa', {
      ...{ name: 'Panadería La Espiga de Xela', country: 'GT', town: 'Quetzaltenango', sectorCode: '1071' },
      ...{ workers: 8, owner: 'Rosa Ajanel', sales: '640000.00', maturity: 0.75, tier: 'MICRO' },
    }),
    dairy: firm('tomas', {
      ...{ name: 'Lácteos Valle Claro', country: 'GT', town: 'Chimaltenango', sectorCode: '1050' },
      ...{ workers: 34, owner: 'Tomás Chitay', sales: '3900000.00', maturity: 0.6, tier: 'SMALL' },
    }),
    packaging: firm('elena', {
      ...{ name: 'Empaques Nuevo Lempa', country: 'SV', town: 'Soyapango', sectorCode: '1702' },
      ...{ workers: 96, owner: 'Elena Portillo', sales: '2100000.00', maturity: 0.45, tier: 'MEDIUM' },
    }),
    farm: firm('marta', {
      ...{ name: 'Hortalizas La Vega', country: 'GT', town: 'Zunil', sectorCode: '0113' },
      ...{ workers: 6, owner: 'Marta Yac', sales: '410000.00', maturity: 0.5, tier: 'MICRO' },
    }),
  };
}
