import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, Post, Query, Req, UseFilters, UseGuards } from '@nestjs/common';
import { uuidOf } from '#kernel';
import { givenFile } from '#diagnostics';
import { Door, DoorGuard, HttpErrors, checkOwnPage, textParameter } from '#platform';
import type { Parameters } from '#platform';
import { ActionProofsService } from '../action-proofs.service.js';
import { OWN } from './plans.policy.js';

/** Proof of an action comes as a file by plain HTTP, with the same session and roles as GraphQL. */
@Controller()
@UseGuards(DoorGuard)
@UseFilters(HttpErrors)
export class ActionProofsController {
  constructor(private readonly proofs: ActionProofsService) {}

  /** The body is the file; `action`, `requirement`, `kind`, `issuedOn`, `name` and, for certificates, `validUntil` are parameters. */
  @Post('action-proofs')
  @HttpCode(201)
  @Door(OWN)
  async add(@Req() req: IncomingMessage, @Query() parameters: Parameters): Promise<{ requirement: string }> {
    checkOwnPage(req);
    const actionId = uuidOf('act', textParameter(parameters, 'action'));
    const requirement = textParameter(parameters, 'requirement');
    const added = await this.proofs.add({ ...(await givenFile(req, parameters)), actionId, requirement });
    return { requirement: added.requirement };
  }
}
