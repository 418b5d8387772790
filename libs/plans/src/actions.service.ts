import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { canonicalJson, conflict, invalid, next } from '#kernel';
import type { Clock } from '#kernel';
import { MEASURES, checkEffect } from '#diagnostics';
import type { Effect, Measure } from '#diagnostics';
import { CLOCK, UnitOfWork, localDate } from '#platform';
import { CURRENT_MODEL } from '#scoring/domain';
import type { EnrolmentEntity } from '#suppliers';
import { ActionMoves } from './action-moves.js';
import { BLOCK_CAUSES, actionMachine } from './domain/action.js';
import { checkTerms, moneyOf, wordsOf } from './domain/terms.js';
import type { Terms } from './domain/terms.js';
import { ActionProofEntity } from './persistence/action-proof.entity.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { PlansService, frozenTerms } from './plans.service.js';
import { PlanEnrolments, sideOf } from './sides.js';

/** What an action is made from: an entry of the catalogue, or words of one's own. */
export interface Idea {
  readonly enrolmentId: string;
  readonly measureCode: string | null;
  readonly title: string | null;
  /** Question whose gap it closes. */
  readonly indicator: string | null;
  /** For words of one's own: the option or item of that question that is true afterwards. */
  readonly effectValue: string | null;
}

/** States in which an action is alive: the same measure is not taken up a second time beside it. */
const ENDED = ['CANCELLED', 'LAPSED', 'NOT_VERIFIED'];

/** The life of an improvement action up to the claim that it is done (domain guide 5.5). */
@Injectable()
export class ActionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: PlanEnrolments,
    private readonly moves: ActionMoves,
    private readonly plans: PlansService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a measure, or an idea, up.
   * @throws DomainError ENROLMENT_NOT_ACTIVE, MEASURE_UNKNOWN, ACTION_EXISTS, EFFECT_UNKNOWN, TEXT_…
   */
  identify(idea: Idea): Promise<string> {
    return this.uow.run(async () => {
      const enrolment = await this.enrolments.active(idea.enrolmentId);
      const measure = measureOf(idea.measureCode);
      if (measure) await this.refuseTwin(enrolment, measure.code);
      const effects = effectsOf(idea, measure);
      for (const effect of effects) checkEffect(CURRENT_MODEL, effect);
      const action = this.uow.repo(ImprovementActionEntity).create({
        ...{ id: randomUUID(), ownerOrgId: enrolment.counterpartyOrgId, programmeOrgId: enrolment.ownerOrgId },
        ...{ enrolmentId: enrolment.id, indicator: idea.indicator, measureCode: measure?.code ?? null, effects },
        ...{ title: measure?.es ?? wordsOf(idea.title ?? '', 'title', 200), proofRequirements: [], returnedTimes: 0 },
        ...{ stateEvent: 'identify', stateAt: this.clock.now(), createdAt: this.clock.now(), version: 1 },
      });
      action.state = next(actionMachine, '', 'identify', sideOf(action));
      await this.moves.add(action);
      return action.id;
    });
  }

  /**
   * Says what an action costs and saves, who does it by when and how it will be proven; it joins the version of the
   * plan that is being worked on. Said again while it has not begun, the new terms stand.
   * @throws DomainError ILLEGAL_TRANSITION, VERSION_CONFLICT, and what `checkTerms` throws
   */
  plan(id: string, expectedVersion: number, said: Terms): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      const enrolment = await this.enrolments.active(action.enrolmentId);
      Object.assign(action, checkTerms(said, currenciesOf(enrolment), this.today(enrolment)));
      if (action.state === 'PLANNED') {
        action.version += 1;
        await this.uow.repo(ImprovementActionEntity).save(action);
      } else await this.moves.move(action, action.state === 'LAPSED' ? 'plan-again' : 'plan');
      await this.plans.hold(enrolment, action);
    });
  }

  /** Begins an action as an approved version of the plan holds it. @throws DomainError ACTION_NOT_APPROVED, ILLEGAL_TRANSITION */
  start(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      await this.enrolments.active(action.enrolmentId);
      next(actionMachine, action.state, 'start', sideOf(action));
      const approved = await this.plans.approvedTerms(action);
      if (!approved || canonicalJson(approved) !== canonicalJson(frozenTerms(action)))
        throw conflict('ACTION_NOT_APPROVED');
      await this.moves.move(action, 'start');
    });
  }

  /** @throws DomainError BLOCK_CAUSE_UNKNOWN, ILLEGAL_TRANSITION */
  block(id: string, expectedVersion: number, cause: string): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      if (!BLOCK_CAUSES.some((known) => known === cause)) throw invalid('BLOCK_CAUSE_UNKNOWN', { field: 'cause' });
      await this.moves.move(action, 'block', cause);
    });
  }

  /** Goes on with what was blocked, or tries again what was not verified. @throws DomainError ILLEGAL_TRANSITION */
  resume(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      await this.moves.move(action, action.state === 'NOT_VERIFIED' ? 'retry' : 'unblock');
    });
  }

  /** @throws DomainError TEXT_…, ILLEGAL_TRANSITION */
  cancel(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      await this.moves.move(action, 'cancel', wordsOf(reason, 'reason', 500));
    });
  }

  /**
   * Says that an action is done: with its day, its real cost and at least one file for each means of verification that was fixed
   * in advance. @throws DomainError PROOF_MISSING naming what is missing, DATES_WRONG, AMOUNT_INVALID, ILLEGAL_TRANSITION
   */
  claim(id: string, expectedVersion: number, done: { doneOn: string; realCost: string }): Promise<void> {
    return this.uow.run(async () => {
      const action = await this.moves.held(id, expectedVersion);
      const enrolment = await this.enrolments.active(action.enrolmentId);
      const today = this.today(enrolment);
      if (done.doneOn > today) throw invalid('DATES_WRONG', { field: 'doneOn', earliest: today });
      next(actionMachine, action.state, 'claim', sideOf(action));
      await this.checkProven(action);
      action.doneOn = done.doneOn;
      action.realCost = moneyOf(done.realCost, 'realCost', true);
      await this.moves.move(action, 'claim');
    });
  }

  private async checkProven({ id, proofRequirements }: ImprovementActionEntity): Promise<void> {
    const given = new Set(
      (await this.uow.repo(ActionProofEntity).findBy({ actionId: id })).map(({ requirement }) => requirement),
    );
    const missing = proofRequirements.filter((one) => !given.has(one));
    if (missing.length > 0) throw conflict('PROOF_MISSING', { field: 'proofs', missing: missing.join(', ') });
  }

  private async refuseTwin({ id, counterpartyOrgId }: EnrolmentEntity, measureCode: string): Promise<void> {
    const twins = await this.uow
      .repo(ImprovementActionEntity)
      .findBy({ ownerOrgId: counterpartyOrgId, enrolmentId: id, measureCode });
    if (twins.some(({ state }) => !ENDED.includes(state))) throw conflict('ACTION_EXISTS', { field: 'measureCode' });
  }

  private today({ zone }: EnrolmentEntity): string {
    return localDate(this.clock.now(), zone);
  }
}

function measureOf(code: string | null): Measure | undefined {
  if (code === null) return undefined;
  const found = MEASURES.find((measure) => measure.code === code);
  if (!found) throw invalid('MEASURE_UNKNOWN', { field: 'measureCode' });
  return found;
}

function effectsOf({ indicator, effectValue }: Idea, measure: Measure | undefined): readonly Effect[] {
  if (measure) return measure.effects;
  return indicator && effectValue ? [{ indicator, value: effectValue }] : [];
}

/** The money that a supplier counts in: its country's, and the dollar. */
const currenciesOf = ({ country }: EnrolmentEntity): string[] => [
  ...new Set([packOf(countryOf(country)).currency.code, 'USD']),
];
