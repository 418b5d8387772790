import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import type { EventKind, SubjectMoved } from '#platform';
import { adviserMoved, trackMoved, visitMoved } from '#assistance/events';
import { diagnosticMoved } from '#diagnostics/events';
import { actionMoved, packageMoved, planMoved } from '#plans/events';
import { enrolmentMoved } from '#suppliers/events';
import type { FollowedMachine } from '../domain/task-rules.js';
import { FollowingService } from '../tasks/following.service.js';

/** The moves that are followed, by their machine: a new machine is one line here, and its rules in the domain. */
const FOLLOWED: Partial<Record<FollowedMachine, EventKind<SubjectMoved>>> = {
  enrolment: enrolmentMoved,
  diagnostic: diagnosticMoved,
  'adviser-assignment': adviserMoved,
  track: trackMoved,
  visit: visitMoved,
  plan: planMoved,
  action: actionMoved,
  package: packageMoved,
};

/** Opens and closes tasks as subjects move, for the owner of each. */
@Injectable()
export class FollowJob {
  constructor(readonly following: FollowingService) {}
}

for (const [machine, moves] of Object.entries(FOLLOWED)) {
  function follow(this: FollowJob, moved: SubjectMoved): Promise<void> {
    return this.following.follow(machine as FollowedMachine, moved);
  }
  const options = {
    subscriber: `notifications.follow-${machine}`,
    runsFor: ({ ownerOrgId }: SubjectMoved) => ownerOrgId,
  };
  OnEvent(moves, options)(follow);
  Object.defineProperty(FollowJob.prototype, `on-${machine}`, { value: follow });
}
