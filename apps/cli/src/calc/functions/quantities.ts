import { convertQuantity } from '#countries';
import { required } from '../fields.js';
import { calcFunction } from '../function.js';
import { dec, text } from '../types.js';

/** Contract 10, quantities. */
export const quantities = [
  calcFunction({
    name: 'quantity.convert',
    summary: 'A quantity in another unit of the same dimension.',
    args: {
      value: required(dec, 'the quantity', 'from'),
      from: required(text, 'unit code of the shipped table'),
      to: required(text, 'unit code of the same dimension'),
    },
    returns: '{value:dec, unit, exact:bool}',
    codes: ['not-covered'],
    example: {
      args: { value: '12.5', from: 'qq', to: 'kg' },
      value: { value: '566.9904625', unit: 'kg', exact: true },
    },
    run: ({ value, from, to }) => convertQuantity(value, from, to),
  }),
];
