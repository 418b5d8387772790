/** What a column of a supplier list can say; IGNORE for what the programme does not keep. */
export const IMPORT_FIELDS = [
  'NAME',
  'COUNTRY',
  'TAX_ID',
  'EMAIL',
  'PHONE',
  'CONTACT_NAME',
  'TOWN',
  'SECTOR',
  'CATEGORY',
  'WORKERS',
  'SPEND',
  'VENDOR_NUMBER',
  'IGNORE',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A field that is kept. */
export type ListedField = Exclude<ImportField, 'IGNORE'>;

/** The fields that are kept, in the order of the template and of every list that is written. */
export const LISTED_FIELDS = IMPORT_FIELDS.filter((field): field is ListedField => field !== 'IGNORE');

/** How headers of the template and of exported lists read; the guess of columns knows every one of them. */
export const FIELD_HEADERS: Readonly<Record<'es' | 'en', Readonly<Record<ListedField, string>>>> = {
  es: {
    NAME: 'Nombre o razón social',
    COUNTRY: 'País',
    TAX_ID: 'Identificación fiscal',
    EMAIL: 'Correo electrónico',
    PHONE: 'Teléfono',
    CONTACT_NAME: 'Nombre del contacto',
    TOWN: 'Municipio o ciudad',
    SECTOR: 'Actividad económica',
    CATEGORY: 'Categoría de compra',
    WORKERS: 'Trabajadores',
    SPEND: 'Compras anuales',
    VENDOR_NUMBER: 'Código de proveedor',
  },
  en: {
    NAME: 'Legal name',
    COUNTRY: 'Country',
    TAX_ID: 'Tax id',
    EMAIL: 'E-mail',
    PHONE: 'Phone',
    CONTACT_NAME: 'Contact name',
    TOWN: 'Town or city',
    SECTOR: 'Economic activity',
    CATEGORY: 'Purchase category',
    WORKERS: 'Workers',
    SPEND: 'Annual purchases',
    VENDOR_NUMBER: 'Vendor number',
  },
};
