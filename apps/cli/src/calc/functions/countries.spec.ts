import { describe, expect, test } from '@jest/globals';
import { answerLine } from '../calc.js';

interface Reply {
  ok: boolean;
  value?: unknown;
  code?: string;
  path?: string;
}

const ask = (fn: string, args: object): Reply => JSON.parse(answerLine(JSON.stringify({ fn, args }))) as Reply;

describe('refusals name their place', () => {
  test.each<[string, object, string, string | undefined]>([
    ['quantity.convert', { value: '1', from: 'qq', to: 'L' }, 'invalid', 'to'],
    ['quantity.convert', { value: '1,5', from: 'qq', to: 'kg' }, 'invalid', 'value'],
    ['quantity.convert', { value: '1', from: 'manzana', to: 'ha' }, 'not-covered', undefined],
    ['quantity.convert', { value: '1', from: 'mz', to: 'ha' }, 'not-covered', undefined],
    ['taxId.check', { country: 'AR', value: '1' }, 'not-covered', undefined],
    ['taxId.check', { country: 'gt', value: '1' }, 'invalid', 'country'],
    ['taxId.check', { country: 'GT', scheme: 'RUC', value: '1' }, 'invalid', 'scheme'],
    ['taxId.check', { country: 'GT', value: 1 }, 'invalid', 'value'],
    ['number.parse', { country: 'GT', text: '1', decimalSign: ';' }, 'invalid', 'decimalSign'],
    ['number.parse', { country: 'GT', text: '1', unit: 'bag' }, 'not-covered', undefined],
    ['msmeSize', { country: 'GT', workers: -1, year: 2026 }, 'invalid', 'workers'],
    ['msmeSize', { country: 'GT', workers: 1 }, 'invalid', 'year'],
    ['msmeSize', { country: 'PE', salesUnits: '-1', year: 2026 }, 'invalid', 'salesUnits'],
    ['msmeSize', { country: 'PE', sales: '1', unitValue: '0', year: 2026 }, 'invalid', 'unitValue'],
    ['msmeSize', { country: 'CL', salesUnits: '1', year: 1990 }, 'not-covered', undefined],
    ['msmeSize', { country: 'CO', salesUnits: '1', year: 2026, sector: 'mining' }, 'invalid', 'sector'],
    ['workingDays.add', { country: 'PE', date: '2026-02-30', days: 1 }, 'invalid', 'date'],
    ['workingDays.add', { country: 'PE', date: '2026-02-03', days: 0.5 }, 'invalid', 'days'],
    ['workingDays.add', { country: 'PE', date: '2040-01-01', days: 1 }, 'not-covered', undefined],
    ['months.add', { date: '2026-01-31', months: 1_000_000 }, 'invalid', 'months'],
    ['months.add', { date: '2026-01-31', months: -1_000_000 }, 'invalid', 'months'],
  ])('%s %j: %s', (fn, args, code, path) => {
    const reply = ask(fn, args);
    expect({ ok: reply.ok, code: reply.code, path: reply.path }).toEqual({ ok: false, code, path });
  });
});

test('industry is manufacturing, in Mexico as in Colombia', () => {
  const args = { country: 'CO', salesUnits: '250000', year: 2026 };
  expect(ask('msmeSize', { ...args, sector: 'industry' })).toEqual(
    ask('msmeSize', { ...args, sector: 'manufacturing' }),
  );
});

test('a wrong number is an answer, however long the text', () => {
  expect(ask('taxId.check', { country: 'CL', value: '1 111'.repeat(200_000) })).toMatchObject({
    ok: true,
    value: { valid: false, errors: ['TAX_ID_BAD_LENGTH'] },
  });
  expect(ask('number.parse', { country: 'CL', text: `a${' '.repeat(1_000_000)}b` })).toMatchObject({
    ok: true,
    value: { kind: 'invalid', reason: 'text' },
  });
});

test('members come in the order of the contract', () => {
  expect(answerLine('{"fn":"msmeSize","args":{"country":"HN","workers":34,"year":2026}}')).toBe(
    '{"ok":true,"value":{"class":"small","byWorkers":"small","bySales":null,"salesUnits":null,"unit":null,"rule":"HN-msme-1"}}',
  );
  expect(answerLine('{"fn":"taxId.check","args":{"country":"CO","value":"800197268"}}')).toBe(
    '{"ok":true,"value":{"scheme":"NIT","normalised":null,"display":null,"valid":false,"errors":["TAX_ID_DV_MISSING"],"warnings":[],"suggestion":{"normalised":"8001972684","display":"800.197.268-4"}}}',
  );
});
