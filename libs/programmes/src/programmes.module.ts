import { Module } from '@nestjs/common';
import { ProgrammesResolver } from './api/programmes.resolver.js';
import { ProgrammesService } from './programmes.service.js';

/** Programmes, the countries they run in, their waves. */
@Module({ providers: [ProgrammesService, ProgrammesResolver], exports: [ProgrammesService] })
export class ProgrammesModule {}
