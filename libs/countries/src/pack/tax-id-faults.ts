import { CHECK_METHODS } from '../tax-id/check-digits.js';
import type { IdForm, TaxIdScheme } from '../tax-id/scheme.js';
import { each, expecting, isUnique } from './faults.js';
import type { PackFault } from './faults.js';

/** Faults of the tax ids of a pack. */
export function taxIdFaults(schemes: readonly TaxIdScheme[], path: string): PackFault[] {
  return [
    ...expecting(schemes.length > 0, path, 'at least one scheme'),
    ...expecting(isUnique(schemes.map(({ scheme }) => scheme)), path, 'schemes of different names'),
    ...each(schemes, path, schemeFaults),
  ];
}

function schemeFaults(scheme: TaxIdScheme, path: string): PackFault[] {
  return [
    ...expecting(/^[A-Z]{2,6}$/.test(scheme.scheme), `${path}.scheme`, 'two to six capitals'),
    ...expecting(scheme.names.es !== '' && scheme.names.en !== '', `${path}.names`, 'a name in es and en'),
    ...expecting(scheme.forms.length > 0, `${path}.forms`, 'at least one form'),
    ...each(scheme.forms, `${path}.forms`, formFaults),
    ...expecting(
      scheme.check === null || Object.hasOwn(CHECK_METHODS, scheme.check.method),
      `${path}.check.method`,
      'a method that the product has',
    ),
    ...expecting(
      scheme.display.tail.every((size) => size > 0),
      `${path}.display.tail`,
      'groups of one character or more',
    ),
    ...expecting(
      scheme.generic.every((number) => /^[A-Z\d]+$/.test(number)),
      `${path}.generic`,
      'numbers as they stand after cleaning',
    ),
    ...expecting(scheme.source !== '', `${path}.source`, 'where form and algorithm were read'),
  ];
}

function formFaults(form: IdForm, path: string): PackFault[] {
  if ('mask' in form) return expecting(/^[9LNXC]+$/.test(form.mask), `${path}.mask`, 'places 9, L, N, X or C');
  const range = 'digits' in form ? form.digits : form.lengths;
  const bounds = expecting(range.from >= 1 && range.to >= range.from, path, 'a range of lengths from 1');
  return 'pattern' in form
    ? [...bounds, ...expecting(compiles(form.pattern), `${path}.pattern`, 'a regular expression')]
    : bounds;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}
