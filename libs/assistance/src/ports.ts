import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';

/** A person and the organisation it works for. */
export interface Expert {
  readonly personId: string;
  readonly organisationId: string;
}

/**
 * Says whether somebody has had to do with a supplier in a way that rules out advising it: having verified it (S01,
 * S02). The context that knows joins; this one never calls it by name. As the programme, inside a unit of work.
 */
export type ConflictSource = (expert: Expert, supplierOrgId: string) => Promise<boolean>;

/** The one place where conflicts of interest of an adviser are asked for. */
@Injectable()
export class AdviserConflicts {
  private readonly sources: ConflictSource[] = [];

  /** A context that knows of conflicts joins when it starts. */
  join(source: ConflictSource): void {
    this.sources.push(source);
  }

  /** @throws DomainError ADVISER_CONFLICT */
  async refuse(expert: Expert, supplierOrgId: string): Promise<void> {
    for (const source of this.sources) if (await source(expert, supplierOrgId)) throw conflict('ADVISER_CONFLICT');
  }
}

/** Says whether a track came to a verified action or a closed plan (domain guide 5.4), as whoever finishes it. */
export type EvidenceSource = (track: {
  readonly id: string;
  readonly enrolmentId: string;
  readonly track: string;
}) => Promise<boolean>;

/** What a track came to, as the contexts know that keep plans; while none does, no track can be finished. */
@Injectable()
export class TrackEvidence {
  private readonly sources: EvidenceSource[] = [];

  /** A context that keeps plans joins when it starts. */
  join(source: EvidenceSource): void {
    this.sources.push(source);
  }

  /** @throws DomainError TRACK_EVIDENCE_MISSING */
  async require(track: Parameters<EvidenceSource>[0]): Promise<void> {
    for (const source of this.sources) if (await source(track)) return;
    throw conflict('TRACK_EVIDENCE_MISSING');
  }
}
