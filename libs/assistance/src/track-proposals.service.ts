import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, invalid, next } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { DiagnosticMoves, GapsService } from '#diagnostics';
import type { DiagnosticEntity, FoundGap } from '#diagnostics';
import { CLOCK, UnitOfWork, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { Assignments } from './assignments.js';
import {
  OPEN_TRACK,
  caseForTrack,
  maxOpenTracks,
  proposalFault,
  readHours,
  trackCases,
  trackMachine,
  trackOf,
} from './domain/index.js';
import type { TrackCase, TrackGap, TrackHistory } from './domain/index.js';
import { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { TrackRows } from './track-rows.js';

/** Of which supplier a proposal is made, with what it had before. */
interface Proposing {
  readonly diagnostic: DiagnosticEntity;
  readonly gaps: readonly TrackGap[];
  readonly earlier: readonly TrackAssignmentEntity[];
  readonly programmeId: string;
  readonly zone: string;
  readonly today: CalendarDate;
  /** Tracks that may be open at a time. */
  readonly max: number;
}

/** Which tracks of assistance a supplier is offered (domain guide 5.4). */
@Injectable()
export class TrackProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: Assignments,
    private readonly rows: TrackRows,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticMoves,
    private readonly gaps: GapsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Proposes what the newest diagnostic of an enrolment leads to, as far as there is room; a track that this diagnostic
   * led to before is not proposed again. As a job of the programme; twice is as once.
   */
  byRule(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      const proposing = await this.begin(enrolmentId);
      if (!proposing) return;
      const open = [...historyOf(proposing).open];
      for (const found of trackCases(proposing.gaps)) {
        const { code } = found.track;
        const had = proposing.earlier.some((row) => row.track === code && row.diagnosticId === proposing.diagnostic.id);
        if (had || proposalFault(code, { ...historyOf(proposing), open }, proposing)) continue;
        await this.put(proposing, found, { source: 'RULE', reason: null, plannedHours: found.track.plannedHours });
        open.push(code);
      }
    });
  }

  /**
   * The assigned adviser proposes a track, and says why.
   * @param hours most hours of advice, plain decimal; the track's usual number when null
   * @throws DomainError NOT_FOUND, TRACK_…, ENROLMENT_NOT_ACTIVE, HOURS_INVALID, TEXT_…
   */
  propose(enrolmentId: string, code: string, reason: string, hours: string | null): Promise<string> {
    return this.uow.run(async () => {
      await this.assignments.mineFor(enrolmentId);
      const track = trackOf(code);
      const proposing = await this.begin(enrolmentId);
      if (!proposing) throw conflict('ENROLMENT_NOT_ACTIVE');
      const found = caseForTrack(track, proposing.gaps);
      if (!found) throw conflict('TRACK_WITHOUT_GAP', { field: 'track' });
      const fault = proposalFault(code, historyOf(proposing), proposing);
      if (fault) throw conflict(fault, { field: 'track' });
      const plannedHours = readHours(hours ?? track.plannedHours, 'hours');
      if (plannedHours === '0.00') throw invalid('HOURS_INVALID', { field: 'hours' });
      return this.put(proposing, found, { source: 'ADVISER', reason: cleanText(reason, 1000), plannedHours });
    });
  }

  /** Null where nothing can be proposed now: not taking part, or nothing handed in. Two proposals wait for each other. */
  private async begin(enrolmentId: string): Promise<Proposing | null> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [enrolmentId]);
    const { state, zone, programmeId, sizeClass } = await this.enrolments.opened(enrolmentId);
    const diagnostic = await this.diagnostics.newestOf(enrolmentId);
    if (state !== 'ACTIVE' || !diagnostic?.submittedAt) return null;
    const gaps = (await this.gaps.of(diagnostic)).map(trackGapOf);
    const earlier = await this.rows.ofEnrolment(enrolmentId);
    const today = localDate(this.clock.now(), zone);
    return { diagnostic, gaps, earlier, programmeId, zone, today, max: maxOpenTracks(sizeClass) };
  }

  private async put(
    { diagnostic, programmeId, zone }: Proposing,
    { track, indicators, legalRisk, paybackMonths }: TrackCase,
    said: Pick<TrackAssignmentEntity, 'source' | 'reason' | 'plannedHours'>,
  ): Promise<string> {
    const { id: diagnosticId, ownerOrgId, counterpartyOrgId, enrolmentId } = diagnostic;
    const at = this.clock.now();
    const by = said.source === 'RULE' ? 'system' : 'grantee';
    const row = this.uow.repo(TrackAssignmentEntity).create({
      ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, programmeId, diagnosticId, zone },
      ...{ track: track.code, indicators: [...indicators], legalRisk, paybackMonths, ...said },
      ...{ firmSharePct: null, hours: null, adviserAssignmentId: null },
      ...{ supplierConfirmedAt: null, adviserConfirmedAt: null, createdAt: at, stateAt: at, version: 1 },
      ...{ state: next(trackMachine, '', 'propose', by), stateEvent: 'propose', stateReason: null },
    });
    await this.uow.repo(TrackAssignmentEntity).insert(row);
    await this.rows.announce(row);
    return row.id;
  }
}

const historyOf = ({ earlier, zone }: Proposing): TrackHistory => ({
  open: earlier.filter(({ state }) => OPEN_TRACK.includes(state)).map(({ track }) => track),
  refused: earlier
    .filter(({ state }) => state === 'REFUSED')
    .map(({ track, stateAt }) => ({ track, on: localDate(stateAt, zone) })),
});

const trackGapOf = ({ indicator, severity, measures: [measure] }: FoundGap): TrackGap => ({
  ...{ indicator: indicator.id, theme: indicator.theme, severity, tags: indicator.measureTags ?? [] },
  paybackMonths: measure?.paybackMaxMonths ?? null,
});
