import type { IncomingMessage } from 'node:http';
import { dateParameter, optionalDate, sentFile, textParameter } from '#platform';
import type { Parameters } from '#platform';
import { PROOF_MAX_BYTES } from '../domain/proof.js';
import type { GivenFile } from '../evidence.service.js';

/**
 * The file that a request carries as its body, with what its parameters say of it: `kind`, `issuedOn`, `name` and, for
 * certificates, `validUntil`. @throws DomainError BAD_USER_INPUT, FILE_TOO_BIG
 */
export async function givenFile(req: IncomingMessage, parameters: Parameters): Promise<GivenFile> {
  return {
    kind: textParameter(parameters, 'kind'),
    issuedOn: dateParameter(parameters, 'issuedOn'),
    validUntil: optionalDate(parameters, 'validUntil'),
    fileName: textParameter(parameters, 'name'),
    content: await sentFile(req, PROOF_MAX_BYTES),
  };
}
