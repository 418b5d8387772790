import { Injectable } from '@nestjs/common';
import { CURRENT_MODEL } from '#scoring/domain';
import { currentContext } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { firmHours, firmSharePct, trackOf } from './domain/index.js';
import type { Track } from './domain/index.js';
import { EnrolmentReaders } from './enrolment-readers.js';
import type { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { TrackRows } from './track-rows.js';
import { TrackStarts } from './track-starts.service.js';
import { TracksService } from './tracks.service.js';

/** A track of a supplier as its readers are shown it. */
export interface ShownTrack extends Pick<
  TrackAssignmentEntity,
  | 'id'
  | 'enrolmentId'
  | 'state'
  | 'source'
  | 'indicators'
  | 'legalRisk'
  | 'paybackMonths'
  | 'plannedHours'
  | 'hours'
  | 'stateReason'
  | 'version'
> {
  readonly track: Track;
  readonly reason: string;
  /** Percent, plain decimal: as accepted, or as it would be today. */
  readonly firmSharePct: string;
  readonly firmHours: string;
  readonly supplierConfirmed: boolean;
  readonly adviserConfirmed: boolean;
}

/** Tracks with the terms that the firm is told. */
@Injectable()
export class TrackQueries {
  constructor(
    private readonly tracks: TracksService,
    private readonly starts: TrackStarts,
    private readonly rows: TrackRows,
    private readonly readers: EnrolmentReaders,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** The tracks of an enrolment, the newest first. @throws DomainError NOT_FOUND */
  async ofEnrolment(enrolmentId: string): Promise<ShownTrack[]> {
    await this.readers.check(enrolmentId);
    return this.shown(await this.rows.ofEnrolment(enrolmentId));
  }

  /** A track. @throws DomainError NOT_FOUND */
  async track(id: string): Promise<ShownTrack> {
    const [shown] = await this.shown([await this.tracks.track(id)]);
    if (!shown) throw new Error('one track in, one out');
    return shown;
  }

  /** Who waits for hours in a programme, in the order of the rule. */
  async waiting(programmeId: string): Promise<ShownTrack[]> {
    return this.shown(await this.starts.waiting(programmeId));
  }

  private async shown(rows: readonly TrackAssignmentEntity[]): Promise<ShownTrack[]> {
    const shown: ShownTrack[] = [];
    for (const row of rows) {
      const { sizeClass } = await this.enrolments.opened(row.enrolmentId);
      const share = row.firmSharePct ?? firmSharePct(sizeClass);
      const { id, enrolmentId, state, source, indicators, legalRisk, paybackMonths } = row;
      const { plannedHours, hours, stateReason, version } = row;
      shown.push({
        ...{ id, enrolmentId, state, source, indicators, legalRisk, paybackMonths },
        ...{ plannedHours, hours, stateReason, version },
        ...{ track: trackOf(row.track), reason: row.reason ?? reasonOf(row), firmSharePct: share },
        firmHours: firmHours(hours ?? plannedHours, share),
        supplierConfirmed: row.supplierConfirmedAt !== null,
        adviserConfirmed: row.adviserConfirmedAt !== null,
      });
    }
    return shown;
  }
}

/** The reason of a proposal that the rule made, in the language of the caller. */
function reasonOf({ indicators, legalRisk }: Pick<TrackAssignmentEntity, 'indicators' | 'legalRisk'>): string {
  const { locale } = currentContext();
  const questions = CURRENT_MODEL.indicators
    .filter(({ id }) => indicators.includes(id))
    .map((indicator) => `«${indicator[locale]}»`)
    .join(' ');
  if (locale === 'en')
    return `Your answers show ${legalRisk ? 'a critical' : 'an important'} gap: ${questions} An adviser can help you close it.`;
  return `Sus respuestas muestran una brecha ${legalRisk ? 'crítica' : 'importante'}: ${questions} Un asesor puede ayudarle a cerrarla.`;
}
