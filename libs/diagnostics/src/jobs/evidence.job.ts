import { Injectable } from '@nestjs/common';
import { OnEvent, lastDayPassed } from '#platform';
import type { LastDaySet } from '#platform';
import { EvidenceService } from '../evidence.service.js';

/** What happens to files without anybody's hand. */
@Injectable()
export class EvidenceJob {
  constructor(private readonly evidence: EvidenceService) {}

  @OnEvent(lastDayPassed, { subscriber: 'diagnostics.expire-evidence', runsFor: ({ ownerOrgId }) => ownerOrgId })
  async onLastDayPassed({ thing, thingId }: LastDaySet): Promise<void> {
    if (thing === 'evidence') await this.evidence.expire(thingId);
  }
}
