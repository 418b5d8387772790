import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { answersChanged, diagnosticSubmitted } from './events.js';
import { DiagnosticsService } from './diagnostics.service.js';

/** Of an answer's columns those that are the fact itself; owner, version and proof are written anew. */
const FACT = ['indicator', 'kind', 'value', 'reason', 'grade', 'proof_on', 'valid_until', 'data_quality'];
const SAID = ['answered_by', 'answered_on', 'answered_at'];
const FILE = 'kind, file_name, media_type, sha256, content, issued_on, valid_until, created_by, created_at';
/** Files that prove something go on doing so; what a verifier found of them was found of the other organisation. */
const USABLE = `('AVAILABLE', 'ACCEPTED')`;

/**
 * A company takes over what was answered for it under another organisation (docs/adr/0023): as rows of its own, through
 * the grants that the other wrote and the company opened. What was there stays, with whoever said it.
 */
@Injectable()
export class TakingFactsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly diagnostics: DiagnosticsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * As the company. Files once each; of the answers the newest to each question, if the company has none or an older
   * one. A self-assessment that was handed in is scored anew from them. Sent twice, nothing more happens.
   * @param enrolmentId of the enrolment that passed with its diagnostic; null when none did
   */
  take(fromOrgId: string, enrolmentId: string | null): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [actingOrg()]);
      const files = await this.takeFiles(fromOrgId);
      const answers = await this.takeAnswers(fromOrgId);
      if (answers > 0) await this.outbox.append(answersChanged, { supplierOrgId: actingOrg() });
      const diagnostic = enrolmentId && (await this.diagnostics.ofEnrolment(enrolmentId));
      if (diagnostic && diagnostic.submittedAt)
        await this.outbox.append(diagnosticSubmitted, {
          ...{ diagnosticId: diagnostic.id, enrolmentId: diagnostic.enrolmentId },
          ...{ ownerOrgId: diagnostic.ownerOrgId, supplierOrgId: actingOrg() },
        });
      this.uow.audit({
        action: 'diagnostics.facts-taken-over',
        subject: 'organisation',
        subjectId: actingOrg(),
        detail: { from: fromOrgId, answers, files },
      });
    });
  }

  private async takeFiles(fromOrgId: string): Promise<number> {
    const taken = await this.uow.query(
      `insert into evidence_item (id, owner_org_id, state, state_event, state_at, ${FILE})
       select gen_random_uuid(), $1, 'AVAILABLE', 'take-over', $3, ${FILE} from evidence_item
       where owner_org_id = $2 and state in ${USABLE} on conflict do nothing returning id`,
      [actingOrg(), fromOrgId, this.clock.now()],
    );
    return taken.length;
  }

  private async takeAnswers(fromOrgId: string): Promise<number> {
    const newest = (owner: string): string =>
      `(select distinct on (indicator) * from answer where owner_org_id = ${owner} order by indicator, version desc)`;
    const taken = await this.uow.query(
      `insert into answer (id, owner_org_id, ${[...FACT, ...SAID].join(', ')}, evidence_id, version)
       select gen_random_uuid(), $1, ${[...FACT, ...SAID].map((column) => `theirs.${column}`).join(', ')}, own.id, coalesce(mine.version, 0) + 1
       from ${newest('$2')} theirs left join ${newest('$1')} mine on mine.indicator = theirs.indicator
       left join evidence_item file on file.id = theirs.evidence_id and file.owner_org_id = $2
       left join evidence_item own on own.owner_org_id = $1 and own.sha256 = file.sha256
       where mine.id is null or mine.answered_at < theirs.answered_at returning id`,
      [actingOrg(), fromOrgId],
    );
    return taken.length;
  }
}
