import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, Post, Query, Req, UseFilters, UseGuards } from '@nestjs/common';
import { invalid } from '#kernel';
import { Door, DoorGuard, HttpErrors, checkOwnPage, textParameter } from '#platform';
import type { Parameters } from '#platform';
import { ProofsService } from '../proofs.service.js';
import { OWN } from './diagnostics.policy.js';
import { givenFile } from './given-file.js';

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
    checkOwnPage(req);
    const indicators = textsOf(parameters, 'indicator');
    const answers = await this.proofs.attach({ ...(await givenFile(req, parameters)), indicators });
    return { answers: answers.map(({ indicator, grade, version }) => ({ indicator, grade, version })) };
  }
}

/** Answers that one file can prove at a time. */
const MAX_ANSWERS = 60;

/** A parameter that may stand several times; each value once. */
function textsOf(parameters: Parameters, name: string): string[] {
  const values = [parameters[name]].flat();
  if (values.length > MAX_ANSWERS) throw invalid('BAD_USER_INPUT', { parameter: name });
  return [...new Set(values.map((value) => textParameter({ [name]: value }, name)))];
}
