import { csvLine } from '#suppliers/domain';
import type { InventedFirm } from './invented/firms.js';

const HEADER = [
  ...['Proveedor', 'País', 'Identificación tributaria', 'Correo', 'Actividad (CIIU)', 'Trabajadores', 'Municipio'],
];

/** The list as a buyer would export it, with a title above the header. */
export const listOf = (firms: readonly InventedFirm[]): Uint8Array =>
  Buffer.from(
    [
      ['Proveedores activos (lista inventada)'],
      HEADER,
      ...firms.map((firm) => [
        ...[firm.name, firm.country, firm.taxId, firm.email, firm.sectorCode, String(firm.workers), firm.town],
      ]),
    ]
      .map(csvLine)
      .join(''),
  );
