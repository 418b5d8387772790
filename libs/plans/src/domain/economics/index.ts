// Project economics: present values, internal rates, annuities, what a measure is worth.
export * from './annuity.js';
export * from './internal-rate.js';
export * from './measure-economics.js';
export { mirr, npvExcel, npvT0, xnpv } from './present-value.js';
