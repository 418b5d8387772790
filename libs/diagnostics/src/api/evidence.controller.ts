import type { ServerResponse } from 'node:http';
import { Controller, Get, Param, Res, UseFilters, UseGuards } from '@nestjs/common';
import { DomainError, notFound, uuidOf } from '#kernel';
import { Door, DoorGuard, HttpErrors } from '#platform';
import { EvidenceService } from '../evidence.service.js';

/** Files given as proof, to those to whom their supplier shows them. */
@Controller()
@UseGuards(DoorGuard)
@UseFilters(HttpErrors)
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('downloads/evidence/:id')
  @Door(['SO', 'SP', 'VE', 'AD'])
  async file(@Param('id') id: string, @Res() res: ServerResponse): Promise<void> {
    const { fileName, mediaType, content } = await this.evidence.file(idOf(id));
    res.setHeader('Content-Type', mediaType);
    res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    res.setHeader('Cache-Control', 'private, no-store');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.end(content);
  }
}

/** @throws DomainError NOT_FOUND also for what is no id: both say the same */
function idOf(text: string): string {
  try {
    return uuidOf('evi', text);
  } catch (error) {
    throw error instanceof DomainError ? notFound() : error;
  }
}
