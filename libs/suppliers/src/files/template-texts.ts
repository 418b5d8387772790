import type { ListedField } from '../domain/index.js';
import { EXAMPLE_MARK } from '../domain/index.js';

/** Words of the template of a list. */
export interface TemplateTexts {
  readonly sheet: string;
  readonly readMe: string;
  /** An invented firm with a number that only counts up. */
  readonly example: Readonly<Record<ListedField, string>>;
  /** What to write in each column. */
  readonly hints: Readonly<Record<ListedField, string>>;
  readonly lines: readonly string[];
}

const EXAMPLE = {
  COUNTRY: 'GT',
  TAX_ID: '1234567-9',
  EMAIL: 'compras@laespiga.example',
  PHONE: '+502 5555 0123',
  CONTACT_NAME: 'Ana Pérez',
  TOWN: 'Chimaltenango',
  SECTOR: '1071',
  WORKERS: '12',
  SPEND: 'GTQ 250000.00',
  VENDOR_NUMBER: '0001234',
} as const;

export const TEMPLATE_TEXTS: Readonly<Record<'es' | 'en', TemplateTexts>> = {
  es: {
    sheet: 'Proveedores',
    readMe: 'Léame',
    example: { ...EXAMPLE, NAME: `${EXAMPLE_MARK.es} Panadería La Espiga`, CATEGORY: 'Panadería' },
    hints: {
      NAME: 'Obligatorio. El nombre legal, hasta 120 letras.',
      COUNTRY: 'Nombre o código de dos letras: GT, SV, HN, NI, CR, PA, MX, CO, PE, CL.',
      TAX_ID:
        'NIT, RTN, RUC, RUT, RFC o cédula jurídica, con o sin guiones. Sin él, el proveedor entra como prospecto.',
      EMAIL: 'Uno solo. Sin correo no se puede invitar al proveedor.',
      PHONE: 'Con el código del país, o sin él si es del país de la fila.',
      CONTACT_NAME: 'La persona a quien se escribe.',
      TOWN: 'Municipio, ciudad o comuna.',
      SECTOR: 'Código CIIU revisión 4 (por ejemplo 1071), o la actividad en palabras.',
      CATEGORY: 'La categoría con la que usted compra.',
      WORKERS: 'Número de personas, sin decimales.',
      SPEND: 'Lo comprado en un año, con la moneda: GTQ 250000.00.',
      VENDOR_NUMBER: 'El código que usted le da en su sistema.',
    },
    lines: [
      'Cómo llenar esta lista',
      'Escriba un proveedor por fila en la hoja «Proveedores». No cambie los títulos de la primera fila.',
      'Borre la fila de ejemplo: su nombre empieza con «EJEMPLO:» y no se importa.',
      'Deje vacío lo que no sabe. Una celda vacía nunca borra un dato que ya tenemos.',
      'Nada se guarda al revisar la lista: usted corrige o aparta cada fila con error y luego la aplica.',
      'La empresa del ejemplo es inventada.',
    ],
  },
  en: {
    sheet: 'Suppliers',
    readMe: 'Read me',
    example: { ...EXAMPLE, NAME: `${EXAMPLE_MARK.en} Panadería La Espiga`, CATEGORY: 'Bakery' },
    hints: {
      NAME: 'Required. The legal name, up to 120 letters.',
      COUNTRY: 'Name or two-letter code: GT, SV, HN, NI, CR, PA, MX, CO, PE, CL.',
      TAX_ID:
        'NIT, RTN, RUC, RUT, RFC or cédula jurídica, with or without dashes. Without it the supplier is a prospect.',
      EMAIL: 'One only. A supplier without e-mail cannot be invited.',
      PHONE: 'With the country code, or without it when it is of the country of the row.',
      CONTACT_NAME: 'The person to write to.',
      TOWN: 'Municipality, city or town.',
      SECTOR: 'ISIC revision 4 code (for example 1071), or the activity in words.',
      CATEGORY: 'The category you buy under.',
      WORKERS: 'Number of people, without decimals.',
      SPEND: 'What you bought in a year, with the currency: GTQ 250000.00.',
      VENDOR_NUMBER: 'The code that your own system gives it.',
    },
    lines: [
      'How to fill in this list',
      'Write one supplier a row on the sheet “Suppliers”. Do not change the titles in the first row.',
      'Delete the example row: its name begins with “EXAMPLE:” and it is not imported.',
      'Leave empty what you do not know. An empty cell never erases what we already have.',
      'Checking a list stores nothing: you correct or set aside each row with an error, and then apply it.',
      'The firm of the example is invented.',
    ],
  },
};
