import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { invalid, isCalendarDate } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson, localDate } from '#platform';
import { countryOf, packOf } from '#countries';
import { ProfileService } from '#suppliers';
import { readFactText } from './domain/index.js';
import { evaluationWanted } from './events.js';
import { FinanceFactEntity } from './persistence/finance-file.entity.js';
import type { KnownBy } from './persistence/finance-file.entity.js';

/** A version of a fact as it is kept. */
export type KeptFact = FinanceFactEntity;

/** What a supplier says of its finances. */
export interface DeclaredFact {
  readonly fact: string;
  readonly value: string;
  /** Day that the fact speaks of; not in the future. */
  readonly asOf: string;
  readonly knownBy: KnownBy;
}

/** The supplier's finance file: the forms of the facts, each with its versions (domain guide 5.10). */
@Injectable()
export class FinanceFileService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly profiles: ProfileService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps new versions of facts; one that says what is there already adds nothing.
   * @throws DomainError STEP_UP_REQUIRED, FACT_UNKNOWN, FACT_NOT_DECLARED, FACT_VALUE_INVALID, FACT_TWICE, DATE_IN_THE_FUTURE
   */
  save(facts: readonly DeclaredFact[]): Promise<void> {
    return this.uow.run(async () => {
      requireStepUp();
      const today = await this.today();
      const known = new Map((await this.current()).map((row) => [row.fact, row]));
      const changed = facts
        .map((fact, index) => this.read(fact, { index, facts, today }))
        .filter((fact) => isNew(fact, known));
      for (const fact of changed)
        await this.uow.repo(FinanceFactEntity).insert({
          ...{ id: randomUUID(), ownerOrgId: actingOrg(), ...fact, evidenceId: null },
          ...{ declaredBy: actingPerson(), declaredAt: this.clock.now() },
          version: (known.get(fact.fact)?.version ?? 0) + 1,
        });
      if (changed.length === 0) return;
      this.uow.audit({
        action: 'finance.facts-declared',
        subject: 'finance_fact',
        detail: { facts: changed.map(({ fact }) => fact) },
      });
      await this.outbox.append(evaluationWanted, { supplierOrgId: actingOrg() });
    });
  }

  /** The newest version of each fact of the acting supplier. */
  current(): Promise<FinanceFactEntity[]> {
    return this.uow.run(async () => {
      const rows = await this.uow
        .repo(FinanceFactEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { fact: 'ASC', version: 'ASC' } });
      return [...new Map(rows.map((row) => [row.fact, row])).values()];
    });
  }

  /** Today where the supplier is. */
  async today(): Promise<string> {
    const { profile } = await this.profiles.mine();
    return localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
  }

  private read(
    { fact, value, asOf, knownBy }: DeclaredFact,
    { index, facts, today }: { index: number; facts: readonly DeclaredFact[]; today: string },
  ): DeclaredFact {
    const field = `facts.${index}`;
    if (facts.findIndex((other) => other.fact === fact) !== index)
      throw invalid('FACT_TWICE', { field: `${field}.fact` });
    if (!isCalendarDate(asOf) || asOf > today) throw invalid('DATE_IN_THE_FUTURE', { field: `${field}.asOf` });
    return { fact, value: readFactText(fact, value, `${field}.value`), asOf, knownBy };
  }
}

function isNew(fact: DeclaredFact, known: ReadonlyMap<string, FinanceFactEntity>): boolean {
  const before = known.get(fact.fact);
  return before?.value !== fact.value || before.asOf !== fact.asOf || before.knownBy !== fact.knownBy;
}
