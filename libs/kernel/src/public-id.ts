import { invalid } from './domain-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PUBLIC = /^([a-z]{2,5})_([0-9a-f]{32})$/;

/** `prefix_` + 32 hex digits: the form in which an id leaves the product (D7). Opaque, never reused. */
export const publicId = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll('-', '')}`;

/**
 * The uuid behind a public id.
 * @throws DomainError ID_INVALID when the text is no public id, or not one of this prefix
 */
export function uuidOf(prefix: string, id: string): string {
  const match = PUBLIC.exec(id);
  if (match?.[1] !== prefix || match[2] === undefined) throw invalid('ID_INVALID', { expected: `${prefix}_…` });
  return match[2].replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** True for a lower-case uuid in its usual form. */
export const isUuid = (text: string): boolean => UUID.test(text);
