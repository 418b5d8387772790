import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { actionMachine } from './domain/action.js';
import type { ActionEvent } from './domain/action.js';
import { actionMoved } from './events.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { sideOf } from './sides.js';

/** The one way in which an action moves: state, audit and announcement together. Inside a unit of work. */
@Injectable()
export class ActionMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An action of the acting supplier, held. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async held(id: string, expectedVersion?: number): Promise<ImprovementActionEntity> {
    const action = await this.uow
      .repo(ImprovementActionEntity)
      .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (!action) throw notFound();
    if (expectedVersion !== undefined && action.version !== expectedVersion)
      throw conflict('VERSION_CONFLICT', { current: action.version });
    return action;
  }

  /** @throws DomainError ILLEGAL_TRANSITION */
  async move(action: ImprovementActionEntity, event: ActionEvent, reason: string | null = null): Promise<void> {
    Object.assign(action, {
      state: next(actionMachine, action.state, event, sideOf(action)),
      ...{ stateEvent: event, stateAt: this.clock.now(), stateReason: reason, version: action.version + 1 },
    });
    await this.uow.repo(ImprovementActionEntity).save(action);
    await this.announce(action, event);
  }

  /** Puts a new action into the database. */
  async add(action: ImprovementActionEntity): Promise<void> {
    await this.uow.repo(ImprovementActionEntity).insert(action);
    await this.announce(action, 'identify');
  }

  private async announce(action: ImprovementActionEntity, event: ActionEvent): Promise<void> {
    const { id, enrolmentId, ownerOrgId, programmeOrgId, state, stateAt, dueOn } = action;
    await this.outbox.append(actionMoved, {
      ...{ subjectId: id, enrolmentId, ownerOrgId, supplierOrgId: ownerOrgId, programmeOrgId },
      ...{ state, event, at: stateAt.toISOString(), version: String(action.version), ...(dueOn ? { dueOn } : {}) },
    });
    this.uow.audit({ action: `plans.action-${event}`, subject: 'improvement_action', subjectId: id });
  }
}
