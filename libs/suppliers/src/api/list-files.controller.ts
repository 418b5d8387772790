import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { DomainError, invalid, notFound, publicId, uuidOf } from '#kernel';
import { Door, DoorGuard, HttpErrors, currentContext } from '#platform';
import { RejectedRows } from '../imports/rejected-rows.service.js';
import { UploadsService } from '../imports/uploads.service.js';
import { CAPS, listTemplate } from '../list-files.js';
import { TEAM } from './suppliers.policy.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists as files: sent by a person, and taken away again. Plain HTTP, with the same session and roles as GraphQL. */
@Controller()
@UseGuards(DoorGuard)
@UseFilters(HttpErrors)
export class ListFilesController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly rejected: RejectedRows,
  ) {}

  /** The body is the file. The header is one that no page of another site can send along (cross-site requests). */
  @Post('uploads')
  @HttpCode(201)
  @Door(TEAM)
  async upload(@Req() req: IncomingMessage, @Query('name') name: unknown): Promise<{ id: string; bytes: number }> {
    if (req.headers['x-enverde'] !== '1') throw invalid('BAD_USER_INPUT', { header: 'X-Enverde' });
    if (typeof name !== 'string') throw invalid('BAD_USER_INPUT', { parameter: 'name' });
    if (Number(req.headers['content-length'] ?? 0) > CAPS.bytes)
      throw invalid('FILE_TOO_BIG', { max: CAPS.bytes / 1024 / 1024 });
    // The stream outlives a refusal: its rest is drained, so that the caller reads the answer.
    const { id, bytes } = await this.uploads.store(name, req.iterator({ destroyOnReturn: false }));
    return { id: publicId('upl', id), bytes };
  }

  @Get('downloads/rejected-rows/:importId')
  @Door(TEAM)
  async rejectedRows(@Param('importId') importId: string, @Res() res: ServerResponse): Promise<void> {
    const lines = await this.rejected.csv(idOf(importId));
    const fileName = currentContext().locale === 'en' ? 'rejected-rows.csv' : 'filas-apartadas.csv';
    asFile(res, fileName, 'text/csv; charset=utf-8');
    await pipeline(Readable.from(lines), res);
  }

  @Get('downloads/list-template')
  @Door(TEAM)
  async template(@Res() res: ServerResponse): Promise<void> {
    const { locale } = currentContext();
    const file = await listTemplate(locale);
    asFile(res, locale === 'en' ? 'supplier-list.xlsx' : 'lista-de-proveedores.xlsx', XLSX);
    res.end(file);
  }
}

/** @throws DomainError NOT_FOUND also for what is no id: both say the same */
function idOf(text: string): string {
  try {
    return uuidOf('imp', text);
  } catch (error) {
    throw error instanceof DomainError ? notFound() : error;
  }
}

/** Headers of a file that is saved and never shown as a page. */
function asFile(res: ServerResponse, fileName: string, type: string): void {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Security-Policy', 'sandbox');
}
