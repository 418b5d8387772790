import { Injectable } from '@nestjs/common';
import { countryOf, isCountry, packOf } from '#countries';
import { UnitOfWork, actingOrg } from '#platform';
import type { SubjectMoved } from '#platform';
import type { BallHolder, TaskRule } from '../domain/rules/rule.js';
import type { TaskEntity } from '../persistence/task.entity.js';

/** Who does a task, and whose calendar counts for it. */
export type Assigned = Pick<TaskEntity, 'assigneeOrgId' | 'assigneePersonId' | 'assigneeRole' | 'country' | 'zone'>;

interface Place {
  readonly country: string;
  readonly zone: string;
}

/** The role in which somebody whom nobody named does it. */
const ROLE_OF: Partial<Record<BallHolder, string>> = { adviser: 'AD', verifier: 'VE', validator: 'VA' };

/** Finds who does a task. Inside a unit of work of the subject's owner. */
@Injectable()
export class Assigning {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns null when the move does not name whom the rule means */
  async of(rule: TaskRule, holder: BallHolder, moved: SubjectMoved): Promise<Assigned | null> {
    if (rule.doer === 'PM' || rule.doer === 'SA') return this.programmeOf(moved.enrolmentId || null, rule);
    const place = await this.placeOf(moved.enrolmentId || null);
    if (!place) return null;
    if (rule.doer !== 'named')
      return { assigneeOrgId: moved.supplierOrgId, assigneePersonId: null, assigneeRole: rule.doer, ...place };
    if (moved.assigneeOrgId === undefined) return null;
    const assigneePersonId = moved.assigneePersonId ?? null;
    return { assigneeOrgId: moved.assigneeOrgId, assigneePersonId, assigneeRole: ROLE_OF[holder] ?? null, ...place };
  }

  /** The programme's people: of the acting organisation, or of the one that owns the enrolment of the acting supplier. */
  async programmeOf(enrolmentId: string | null, { doer }: TaskRule): Promise<Assigned | null> {
    const [enrolment] = await this.enrolment(enrolmentId);
    const place = enrolment?.ownerOrgId === actingOrg() ? await this.ownPlace() : await this.placeOf(enrolmentId);
    if (!enrolment || !place) return null;
    return { assigneeOrgId: enrolment.ownerOrgId, assigneePersonId: null, assigneeRole: doer, ...place };
  }

  /** Where the supplier is; the place of the acting organisation for what belongs to no enrolment. */
  async placeOf(enrolmentId: string | null): Promise<Place | null> {
    const [enrolment] = await this.enrolment(enrolmentId);
    return enrolment ? { country: enrolment.country, zone: enrolment.zone } : this.ownPlace();
  }

  private async enrolment(id: string | null): Promise<(Place & { ownerOrgId: string })[]> {
    if (id === null) return [];
    return this.uow.query('select owner_org_id as "ownerOrgId", country, zone from enrolment where id = $1', [id]);
  }

  /** Where the acting organisation is; null for one that has no country with a calendar. */
  async ownPlace(): Promise<Place | null> {
    const [row] = await this.uow.query<{ country: string }>('select country from organisation where id = $1', [
      actingOrg(),
    ]);
    return row && isCountry(row.country)
      ? { country: row.country, zone: packOf(countryOf(row.country)).timeZone }
      : null;
  }
}
