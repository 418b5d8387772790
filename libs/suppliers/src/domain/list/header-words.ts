import { foldText } from '#kernel';
import type { ListedField } from './field.js';

/** A header on one line, without space around it. */
export const headerText = (raw: string): string => raw.replace(/[\p{Z}\s\p{Cc}]+/gu, ' ').trim();

/** What is compared: folded, initials joined (N.I.T. is nit), without year, number sign and unit at the end. */
const essence = (header: string): string =>
  foldText(header)
    .replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, '')
    .replace(/\b(19|20)\d\d\b/g, '')
    .replace(/^(n|no|nro|num|numero|number)( de)? /, 'no ')
    .replace(/ (usd|gtq|hnl|nio|crc|pab|mxn|cop|pen|clp|us|q|en .*|al .*|19.*|20.*)$/, '')
    .replace(/ +/g, ' ')
    .trim();

interface Word {
  readonly field: ListedField;
  /** How surely a column with this header is that field, 0 to 1; a stronger header wins the field. */
  readonly strength: number;
  readonly form: RegExp;
}

const words = (field: ListedField, strength: number, forms: string): Word => ({
  field,
  strength,
  form: new RegExp(`^(${forms})$`, 'u'),
});

const FIRM = '(el |la |del |de la |de )?(proveedor|proveedora|empresa|cliente|establecimiento|contribuyente|negocio)';

/** Headers of lists in Spanish and English, after folding. Our own collection; the first form that fits counts. */
const WORDS: readonly Word[] = [
  words(
    'NAME',
    0.98,
    `razon social|nombre o razon social|nombre( legal)? ${FIRM}|(legal|supplier|vendor|company) name`,
  ),
  words(
    'NAME',
    0.93,
    `denominacion( social)?|nombre legal|supplier|vendor|proveedor(es)?|(facility|mill|plant|factory) name`,
  ),
  words('NAME', 0.9, 'nombre|name|empresa|company|establecimiento|nombre comercial|contribuyente|nombre completo'),
  words('CONTACT_NAME', 0.97, 'contacto|(nombre|persona) (de|del) contacto|contact( name| person)?|nombre contacto'),
  words('CONTACT_NAME', 0.85, 'representante( legal)?|encargad[oa]|responsable|atencion a|gerente|propietari[oa]'),
  words('TAX_ID', 0.98, `(no )?(nit|ruc|rut|rfc|rtn)( ${FIRM})?|nit (o )?dui|ruc (y )?dv|rut dv|nit dv|dui`),
  words('TAX_ID', 0.97, '(no )?ced(ula)? jur(idica)?|tax id( no)?|tax number|(no )?identificacion (fiscal|tributaria)'),
  words('TAX_ID', 0.97, 'registro (tributario( nacional)?|federal de contribuyentes|unico de contribuyentes?)'),
  words(
    'TAX_ID',
    0.95,
    'id fiscal|(no )?identificacion|no tributario|rol unico tributario|cedula( fisica o juridica)?|vat',
  ),
  words(
    'EMAIL',
    0.98,
    'e ?mail( address| contacto| proveedor)?|correo( electronico| e)?|direccion de correo( electronico)?',
  ),
  words('EMAIL', 0.9, '(correo|email|e mail|mail) .*|mail|.* (e ?mail|correo)'),
  words('PHONE', 0.97, '(no )?(telefono|tel|celular|cel|movil|whatsapp|phone|mobile)( no| number)?s?'),
  words('PHONE', 0.88, '(telefono|tel|celular|cel|phone|mobile) .*|telefonos|.* phone'),
  words('SECTOR', 0.98, '(codigo |cod )?(ciiu|isic)( rev 4| 4| code)?|actividad economica|economic activity'),
  words(
    'SECTOR',
    0.93,
    'giro( comercial| del negocio)?|actividad( principal)?|descripcion (scian|ciiu|de la actividad)',
  ),
  words(
    'SECTOR',
    0.85,
    'rubro|ramo|industria|industry|principal actividad productiva|actividad .*|sector( economico)?',
  ),
  words('SECTOR', 0.7, '(codigo |no )?(scian|naics|sic)|subsector'),
  words('CATEGORY', 0.97, '(purchase |spend )?category|categoria( de compra| de producto)?|commodity'),
  words(
    'CATEGORY',
    0.85,
    'familia|linea( de producto| de negocio)?|grupo de (compra|articulos)|tipo de producto|producto',
  ),
  words('WORKERS', 0.97, '(no )?(empleados|trabajadores|colaboradores|employees|workers)|headcount|personal ocupado'),
  words('WORKERS', 0.88, '(total|cantidad|no)( de)? (empleados|trabajadores|colaboradores|personas|personal)|personal'),
  words('TOWN', 0.97, 'municipio( o ciudad)?|ciudad|comuna|city|town( or city)?|municipality|ciudad municipio'),
  words('TOWN', 0.9, 'delegacion municipio|canton|poblado|poblacion|ubicacion|municipio .*'),
  words('TOWN', 0.75, 'localidad|distrito|district|location'),
  words('COUNTRY', 0.98, 'pais|country|nacion|pais (de origen|de operacion|sede)|country code|codigo (de )?pais'),
  words('SPEND', 0.97, '(annual )?(spend|purchases)|(compras?|gasto|monto|importe)( total(es)?)?( anual(es)?)?'),
  words(
    'SPEND',
    0.93,
    '(monto|volumen|total|valor|importe)( total)?( de| en)? (compras?|comprado|facturado|anual)( anual)?',
  ),
  words('SPEND', 0.8, '(compras|gasto|spend|monto|importe) .*|facturacion|amount'),
  words('VENDOR_NUMBER', 0.98, '(codigo|cod|no|id|clave)( de| del)? (proveedor|acreedor)|codigo sap|proveedor (no|id)'),
  words('VENDOR_NUMBER', 0.98, '(vendor|supplier)( (no|number|id|code))|no (vendor|supplier)|acreedor'),
  words('VENDOR_NUMBER', 0.7, 'codigo( interno)?|cod|clave|code'),
];

/** Longer texts are sentences, not headers. */
const LONGEST_HEADER = 60;

/** A field that a header may mean. */
export interface HeaderMeaning {
  readonly field: ListedField;
  /** 0 to 1. */
  readonly strength: number;
}

/** The fields that a header may mean, the strongest first; empty for one that says nothing. */
export function meaningsOf(header: string): HeaderMeaning[] {
  const text = headerText(header);
  if (text === '' || text.length > LONGEST_HEADER) return [];
  const found = essence(text);
  return WORDS.filter(({ form }) => form.test(found))
    .map(({ field, strength }) => ({ field, strength }))
    .sort((a, b) => b.strength - a.strength);
}
