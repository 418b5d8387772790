import type { Country } from '../country.js';
import { CL } from './cl.js';
import { CO } from './co.js';
import { CR } from './cr.js';
import { GT } from './gt.js';
import { HN } from './hn.js';
import { MX } from './mx.js';
import { NI } from './ni.js';
import { PA } from './pa.js';
import type { CountryPack } from './pack.js';
import { PE } from './pe.js';
import { SV } from './sv.js';

/** The packs that ship with the product (domain guide 8). */
export const PACKS: Readonly<Record<Country, CountryPack>> = { GT, SV, HN, NI, CR, PA, MX, CO, PE, CL };

export const packOf = (country: Country): CountryPack => PACKS[country];
