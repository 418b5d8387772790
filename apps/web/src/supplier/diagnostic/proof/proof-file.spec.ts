import { expect, test } from '@jest/globals';
import { factFault, fileFault, likelyDate, proofPath, sizeOf } from './proof-file.js';

const TODAY = '2026-11-22';
const BILL = { issuedOn: '2026-10-01', isCertificate: false, validUntil: '', also: [] };

test.each([
  ['an empty file', { size: 0, type: 'image/jpeg' }, 'empty'],
  ['a spreadsheet', { size: 10, type: 'application/vnd.ms-excel' }, 'type'],
  ['a file of more than 15 MB', { size: 15 * 1024 * 1024 + 1, type: 'application/pdf' }, 'size'],
  ['a bill of 15 MB', { size: 15 * 1024 * 1024, type: 'application/pdf' }, null],
])('%s is told before it travels', (_, file, fault) => {
  expect(fileFault(file)).toBe(fault);
});

test('a paper has a date that passed, and a certificate a last day', () => {
  expect(factFault(BILL, TODAY)).toBeNull();
  expect(factFault({ ...BILL, issuedOn: '' }, TODAY)).toBe('date');
  expect(factFault({ ...BILL, issuedOn: '2026-11-23' }, TODAY)).toBe('date');
  expect(factFault({ ...BILL, isCertificate: true }, TODAY)).toBe('validUntil');
  expect(factFault({ ...BILL, isCertificate: true, validUntil: '2026-09-30' }, TODAY)).toBe('validUntil');
  expect(factFault({ ...BILL, isCertificate: true, validUntil: '2027-09-30' }, TODAY)).toBeNull();
});

test('one file goes with every answer that it proves', () => {
  const path = proofPath(
    'WAT-01',
    { name: 'recibo & más.pdf', type: 'application/pdf' },
    { ...BILL, also: ['WAT-02'] },
  );
  const query = new URL(path, 'https://enverde.example').searchParams;
  expect(query.getAll('indicator')).toEqual(['WAT-01', 'WAT-02']);
  expect(Object.fromEntries(query)).toMatchObject({
    kind: 'document',
    name: 'recibo & más.pdf',
    issuedOn: '2026-10-01',
  });
  expect(query.has('validUntil')).toBe(false);
});

test('a photo knows its day, a document is asked for it', () => {
  expect(likelyDate('image/jpeg', '2026-11-20', TODAY)).toBe('2026-11-20');
  expect(likelyDate('image/jpeg', '2031-01-01', TODAY)).toBe(TODAY);
  expect(likelyDate('application/pdf', '2026-11-20', TODAY)).toBe('');
});

test.each([
  [340, { value: '1', unit: 'kB' }],
  [99_400, { value: '99', unit: 'kB' }],
  [812_000, { value: '0.8', unit: 'MB' }],
])('%i bytes are said as people read them', (bytes, said) => {
  expect(sizeOf(bytes)).toEqual(said);
});
