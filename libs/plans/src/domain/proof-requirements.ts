import { invalid } from '#kernel';
import type { MediaType } from '#diagnostics/domain';

const IMAGES: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];
const PAPERS: readonly MediaType[] = ['application/pdf', ...IMAGES];
const TABLES: readonly MediaType[] = [
  ...PAPERS,
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** A means of verification that can be fixed in advance for an action (domain guide 10.1). */
export interface ProofRequirement {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  /** Files that can be given for it. */
  readonly mediaTypes: readonly MediaType[];
}

/** The means of verification of the tracks (domain guide 10.1). */
export const PROOF_REQUIREMENTS = [
  { code: 'PHOTO', es: 'Foto del antes y el después', en: 'Photo before and after', mediaTypes: IMAGES },
  { code: 'INVOICE', es: 'Factura de compra', en: 'Purchase invoice', mediaTypes: PAPERS },
  { code: 'BILL', es: 'Recibo de agua, luz o combustible', en: 'Water, power or fuel bill', mediaTypes: PAPERS },
  { code: 'READINGS', es: 'Lecturas del medidor', en: 'Meter readings', mediaTypes: TABLES },
  { code: 'LOG', es: 'Registro de producción o de cargas', en: 'Production or load log', mediaTypes: TABLES },
  { code: 'LAB_REPORT', es: 'Informe de laboratorio', en: 'Laboratory report', mediaTypes: PAPERS },
  { code: 'WEIGH_TICKET', es: 'Boleta de pesaje o manifiesto', en: 'Weigh ticket or manifest', mediaTypes: PAPERS },
  { code: 'CERTIFICATE', es: 'Certificado o permiso', en: 'Certificate or permit', mediaTypes: PAPERS },
  { code: 'DOCUMENT', es: 'Documento, protocolo o acta', en: 'Document, protocol or minutes', mediaTypes: PAPERS },
] as const satisfies readonly ProofRequirement[];

export type ProofRequirementCode = (typeof PROOF_REQUIREMENTS)[number]['code'];

/** @throws DomainError PROOF_REQUIREMENT_UNKNOWN */
export function proofRequirementOf(code: string): ProofRequirement & { readonly code: ProofRequirementCode } {
  const found = PROOF_REQUIREMENTS.find((one) => one.code === code);
  if (!found) throw invalid('PROOF_REQUIREMENT_UNKNOWN', { field: 'requirement', code });
  return found;
}

/**
 * A file of that type can be given for that means of verification.
 * @throws DomainError PROOF_REQUIREMENT_UNKNOWN, PROOF_OF_WRONG_KIND
 */
export function checkProofFile(code: string, mediaType: MediaType): ProofRequirementCode {
  const found = proofRequirementOf(code);
  if (!found.mediaTypes.includes(mediaType))
    throw invalid('PROOF_OF_WRONG_KIND', { field: 'requirement', wanted: found.es, mediaType });
  return found.code;
}
