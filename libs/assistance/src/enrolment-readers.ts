import { Injectable } from '@nestjs/common';
import { currentContext } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { Assignments } from './assignments.js';

/** Who reads the assistance of an enrolment: its programme, its supplier, and the assigned adviser in person. */
@Injectable()
export class EnrolmentReaders {
  constructor(
    private readonly assignments: Assignments,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** @throws DomainError NOT_FOUND for everybody else */
  async check(enrolmentId: string): Promise<void> {
    if (currentContext().role === 'AD') await this.assignments.mineFor(enrolmentId);
    else await this.enrolments.enrolment(enrolmentId);
  }
}
