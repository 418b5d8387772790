import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, Post, Query, Req, UseFilters, UseGuards } from '@nestjs/common';
import { invalid, isCalendarDate } from '#kernel';
import type { CalendarDate } from '#kernel';
import { Door, DoorGuard, HttpErrors } from '#platform';
import { PROOF_MAX_BYTES } from '../domain/proof.js';
import { ProofsService } from '../proofs.service.js';
import { OWN } from './diagnostics.policy.js';

type Parameters = Readonly<Record<string, unknown>>;

/** Proof comes as a file by plain HTTP, with the same session and roles as GraphQL. */
@Controller()
@UseGuards(DoorGuard)
@UseFilters(HttpErrors)
export class ProofsController {
  constructor(private readonly proofs: ProofsService) {}

  /**
   * The body is the file; `indicator` (again for each answer that it proves), `kind`, `issuedOn`, `name` and, for
   * certificates, `validUntil` are parameters. The header is one that no page of another site can send along.
   */
  @Post('proofs')
  @HttpCode(201)
  @Door(OWN)
  async attach(
    @Req() req: IncomingMessage,
    @Query() parameters: Parameters,
  ): Promise<{ answers: { indicator: string; grade: string; version: number }[] }> {
    if (req.headers['x-enverde'] !== '1') throw invalid('BAD_USER_INPUT', { header: 'X-Enverde' });
    const validUntil = parameters.validUntil === undefined ? null : dateOf(parameters, 'validUntil');
    const facts = { kind: textOf(parameters, 'kind'), issuedOn: dateOf(parameters, 'issuedOn'), validUntil };
    const indicators = textsOf(parameters, 'indicator');
    const file = { fileName: textOf(parameters, 'name'), content: await bodyOf(req) };
    const answers = await this.proofs.attach({ ...facts, ...file, indicators });
    return { answers: answers.map(({ indicator, grade, version }) => ({ indicator, grade, version })) };
  }
}

/** Answers that one file can prove at a time. */
const MAX_ANSWERS = 60;

/** A parameter that may stand several times; each value once. */
function textsOf(parameters: Parameters, name: string): string[] {
  const values = [parameters[name]].flat();
  if (values.length > MAX_ANSWERS) throw invalid('BAD_USER_INPUT', { parameter: name });
  return [...new Set(values.map((value) => textOf({ [name]: value }, name)))];
}

function textOf(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '') throw invalid('BAD_USER_INPUT', { parameter: name });
  return value;
}

function dateOf(parameters: Parameters, name: string): CalendarDate {
  const text = textOf(parameters, name);
  if (!isCalendarDate(text)) throw invalid('BAD_USER_INPUT', { parameter: name });
  return text;
}

/** The whole file. The stream outlives a refusal: its rest is drained, so that the caller reads the answer. */
async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > PROOF_MAX_BYTES) throw invalid('FILE_TOO_BIG', { max: PROOF_MAX_BYTES / 1024 / 1024 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
