import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isCountry } from '#countries';
import { cleanText, invalid, notFound } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { OrganisationEntity } from '#identity';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { CountryProgrammeEntity, ProgrammeEntity, WaveEntity } from './persistence/programme.entity.js';

export interface NewProgramme {
  readonly name: string;
  /** ISO 3166, two letters each. */
  readonly countries: readonly string[];
  readonly waveName: string;
  /** Last day on which a supplier of the first wave may accept. */
  readonly waveDeadlineOn: CalendarDate;
}

const MAX_NAME = 120;

/** Programmes, their countries and their waves: what the acting organisation owns, and nothing else. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a programme with its countries and a first wave. @throws DomainError COUNTRY_NOT_COVERED, DATE_IN_THE_PAST */
  createProgramme(request: NewProgramme): Promise<string> {
    return this.uow.run(async () => {
      const countries = [...new Set(request.countries)];
      const unknown = countries.find((country) => !isCountry(country));
      if (countries.length === 0 || unknown !== undefined)
        throw invalid('COUNTRY_NOT_COVERED', { field: 'countries', text: unknown ?? '' });
      const owner = await this.uow.repo(OrganisationEntity).findOneByOrFail({ id: actingOrg() });
      const programme = {
        id: randomUUID(),
        ownerOrgId: owner.id,
        name: cleanText(request.name, MAX_NAME),
        ownerName: owner.name,
        isDemo: owner.isDemo,
        createdAt: this.clock.now(),
      };
      await this.uow.repo(ProgrammeEntity).insert(programme);
      await this.uow
        .repo(CountryProgrammeEntity)
        .insert(
          countries.map((country) => ({ id: randomUUID(), ownerOrgId: owner.id, programmeId: programme.id, country })),
        );
      await this.addWave(programme.id, request.waveName, request.waveDeadlineOn);
      this.uow.audit({
        action: 'programmes.programme-created',
        subject: 'programme',
        subjectId: programme.id,
        detail: { countries },
      });
      return programme.id;
    });
  }

  /** Adds a wave to an own programme. @throws DomainError DATE_IN_THE_PAST */
  addWave(programmeId: string, name: string, deadlineOn: CalendarDate): Promise<string> {
    return this.uow.run(async () => {
      await this.programme(programmeId);
      if (deadlineOn < this.clock.now().toISOString().slice(0, 10))
        throw invalid('DATE_IN_THE_PAST', { field: 'waveDeadlineOn' });
      const id = randomUUID();
      await this.uow.repo(WaveEntity).insert({
        id,
        ownerOrgId: actingOrg(),
        programmeId,
        name: cleanText(name, MAX_NAME),
        deadlineOn,
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /** An own programme. @throws DomainError NOT_FOUND */
  programme(id: string): Promise<ProgrammeEntity> {
    return this.uow.run(
      async () => (await this.uow.repo(ProgrammeEntity).findOneBy({ id, ownerOrgId: actingOrg() })) ?? fail(),
    );
  }

  /** A wave of an own programme. @throws DomainError NOT_FOUND */
  wave(id: string): Promise<WaveEntity> {
    return this.uow.run(
      async () => (await this.uow.repo(WaveEntity).findOneBy({ id, ownerOrgId: actingOrg() })) ?? fail(),
    );
  }

  /** Own programmes, newest first. */
  programmes(): Promise<ProgrammeEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(ProgrammeEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { createdAt: 'DESC', id: 'ASC' }, take: 100 }),
    );
  }

  /** The countries of an own programme with what may be asked of a supplier there. */
  countriesOf(programmeId: string): Promise<CountryProgrammeEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(CountryProgrammeEntity)
        .find({ where: { programmeId, ownerOrgId: actingOrg() }, order: { country: 'ASC' } }),
    );
  }

  /** The waves of an own programme, the next deadline first. */
  wavesOf(programmeId: string): Promise<WaveEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(WaveEntity)
        .find({ where: { programmeId, ownerOrgId: actingOrg() }, order: { deadlineOn: 'ASC', id: 'ASC' }, take: 100 }),
    );
  }
}

const fail = (): never => {
  throw notFound();
};
