import { describe, expect, test } from '@jest/globals';
import { csvText, rejectedRows } from './csv.js';

describe('the rejected rows as a file', () => {
  test('each row keeps its cells and says what is wrong', () => {
    const rows = [
      {
        id: 'imr_1',
        rowNumber: 12,
        outcome: 'REJECTED' as const,
        cells: [
          { field: 'NAME' as const, header: 'Proveedor', raw: 'Panadería "La Espiga", S.A.', understood: null },
          { field: 'TAX_ID' as const, header: 'NIT', raw: '4471902-0', understood: null },
        ],
        problems: [
          {
            code: 'TAX_ID_BAD_CHECK_DIGIT',
            field: 'TAX_ID' as const,
            message: 'Revise el último dígito.',
            suggestion: null,
          },
        ],
      },
    ];
    expect(csvText(rejectedRows(rows, { row: 'fila', problem: 'problema' }))).toBe(
      '\uFEFFfila,Proveedor,NIT,problema\r\n12,"Panadería ""La Espiga"", S.A.",4471902-0,Revise el último dígito.\r\n',
    );
  });

  test('a text that would run as a formula is written as text', () => {
    expect(csvText([['=HYPERLINK("x")', '+502 5555', '-1', '@a']])).toBe(
      `\uFEFF"'=HYPERLINK(""x"")",'+502 5555,'-1,'@a\r\n`,
    );
  });
});
