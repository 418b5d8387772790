import { Injectable } from '@nestjs/common';
import { OnEvent, PLATFORM_ORG_ID } from '#platform';
import {
  enrolmentMoved,
  enrolmentSubmitted,
  enrolmentTakenOver,
  identityApplied,
  identityAsked,
  identityDecided,
  lapseIdentityChecks,
  taxIdGivenUp,
} from '../events.js';
import { IdentityMovesService } from '../identity/identity-moves.service.js';
import { TakingOverService } from '../identity/taking-over.service.js';

const platform = (): string => PLATFORM_ORG_ID;
type OfCheck = Record<'checkId' | 'enrolmentId' | 'state', string>;

/** What a check of an identity leads to, each step in the context of the organisation whose right it is. */
@Injectable()
export class IdentityJob {
  constructor(
    private readonly moves: IdentityMovesService,
    private readonly takingOver: TakingOverService,
  ) {}

  @OnEvent(enrolmentSubmitted, { subscriber: 'suppliers.begin-identity-check', runsFor: platform })
  onSubmitted({ enrolmentId, version, taxDoor }: Record<'enrolmentId' | 'version' | 'taxDoor', string>): Promise<void> {
    return this.moves.begin(enrolmentId, Number(version), taxDoor);
  }

  @OnEvent(enrolmentMoved, { subscriber: 'suppliers.end-identity-check', runsFor: platform })
  async onMoved({ enrolmentId, event }: Record<'enrolmentId' | 'event', string>): Promise<void> {
    if (event === 'withdraw' || event === 'reject') await this.moves.end(enrolmentId);
  }

  @OnEvent(lapseIdentityChecks.runs, { subscriber: 'suppliers.lapse-checks', runsFor: platform })
  async onDay(): Promise<void> {
    await this.moves.lapse();
  }

  @OnEvent(identityAsked, { subscriber: 'suppliers.name-holder', runsFor: ({ holderOrgId }) => holderOrgId })
  onAsked({ checkId }: { checkId: string }): Promise<void> {
    return this.takingOver.nameHolder(checkId);
  }

  @OnEvent(identityDecided, { subscriber: 'suppliers.decided-holder', runsFor: ({ holderOrgId }) => holderOrgId })
  async onDecidedHolder({ checkId, state }: OfCheck): Promise<void> {
    if (state === 'CONFIRMED' || state === 'SAME') await this.takingOver.takeOver(checkId);
    if (state === 'PASSED') await this.takingOver.giveUpId(checkId);
  }

  @OnEvent(identityDecided, {
    ...{ subscriber: 'suppliers.decided-applicant', runsFor: ({ applicantOrgId }) => applicantOrgId },
  })
  async onDecidedApplicant({ checkId, enrolmentId, state }: OfCheck): Promise<void> {
    if (state === 'REFUSED') await this.takingOver.askForId(checkId, enrolmentId);
  }

  @OnEvent(identityDecided, { subscriber: 'suppliers.decided-platform', runsFor: platform })
  async onDecidedPlatform({ checkId, state }: OfCheck): Promise<void> {
    if (state === 'CANCELLED') await this.moves.release(checkId);
  }

  @OnEvent(taxIdGivenUp, { subscriber: 'suppliers.hold-id', runsFor: ({ applicantOrgId }) => applicantOrgId })
  onGivenUp({ checkId }: { checkId: string }): Promise<void> {
    return this.takingOver.holdId(checkId);
  }

  @OnEvent(identityApplied, { subscriber: 'suppliers.release-enrolment', runsFor: platform })
  onApplied({ checkId }: { checkId: string }): Promise<void> {
    return this.moves.release(checkId);
  }

  @OnEvent(enrolmentTakenOver, {
    subscriber: 'suppliers.close-former',
    runsFor: ({ applicantOrgId }) => applicantOrgId,
  })
  onTakenOver({ enrolmentId, passed }: Record<'enrolmentId' | 'passed', string>): Promise<void> {
    return this.takingOver.close(enrolmentId, passed === 'yes');
  }
}
