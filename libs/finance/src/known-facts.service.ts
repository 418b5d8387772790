import { Injectable } from '@nestjs/common';
import { wholeMonths } from '#kernel';
import { DiagnosticsService } from '#diagnostics';
import { actingOrg, localDate, UnitOfWork } from '#platform';
import { EnrolmentsService, ProfileService } from '#suppliers';
import { factKind, ruleValueOf } from './domain/index.js';
import type { KnownFact, SupplierFacts } from './domain/index.js';
import { FinanceFileService } from './finance-file.service.js';
import { PlanFacts } from './plan-facts.js';
import type { PlanKnowledge } from './plan-facts.js';

/** Evidence grade of how a supplier knows a fact of its file. */
const GRADE_OF = { DECLARED: 'E1', DOCUMENT: 'E2', ACCOUNTANT: 'E3', AUDITED: 'E4' } as const;

/** Canonical text of a fact with its age and grade. */
type Told = readonly [name: string, text: string, about?: Omit<KnownFact, 'value'>];

/** What the platform keeps itself is of today and proved. */
const OWN = { ageMonths: 0, grade: 'E4' } as const;

/** Everything that rules may know of the acting supplier, on a day. What is unknown is absent. */
@Injectable()
export class KnownFactsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly file: FinanceFileService,
    private readonly profiles: ProfileService,
    private readonly enrolments: EnrolmentsService,
    private readonly diagnostics: DiagnosticsService,
    private readonly plans: PlanFacts,
  ) {}

  /** @param today in the supplier's zone; ages count from it */
  mine(today: string): Promise<SupplierFacts> {
    return this.uow.run(async () => {
      const declared = (await this.file.current()).map(({ fact, value, asOf, knownBy }): Told => [
        fact,
        value,
        { ageMonths: wholeMonths(asOf, today), grade: GRADE_OF[knownBy] },
      ]);
      const since = declared.find(([name]) => name === 'tradingSince');
      const years: Told[] = since ? [['yearsInBusiness', yearsOf(since[1], today), since[2]]] : [];
      const plan = planFacts(await this.plans.mine(), declared.find(([name]) => name === 'accountsCurrency')?.[1]);
      // Later ones win: what the plan says counts before what the supplier says of it.
      return gathered([...declared, ...years, ...(await this.company()), ...(await this.programmes(today)), ...plan]);
    });
  }

  private async company(): Promise<Told[]> {
    const { profile } = await this.profiles.mine();
    const { sectorGroup, size, country } = await this.diagnostics.traits();
    const [held] = await this.uow.query(
      'select 1 from enrolment where counterparty_org_id = $1 and identity_hold limit 1',
      [actingOrg()],
    );
    return [
      ...[
        ['country', country, OWN] as const,
        ['sectorGroup', sectorGroup, OWN] as const,
        ['sizeTier', size, OWN] as const,
      ],
      ['taxRegistration', String(profile.taxId !== null && held === undefined), OWN],
    ];
  }

  private async programmes(today: string): Promise<Told[]> {
    const active = (await this.enrolments.mine()).filter(({ state }) => state === 'ACTIVE');
    const states = [];
    for (const { id } of active) states.push((await this.diagnostics.ofEnrolment(id))?.state);
    const months = active.map(({ createdAt, zone }) => wholeMonths(localDate(createdAt, zone), today));
    return [
      ['enrolmentActive', String(active.length > 0), OWN],
      ['programmeMonths', String(Math.max(0, ...months)), OWN],
      ['diagnosticAgreed', String(states.includes('AGREED')), OWN],
    ];
  }
}

/** Whole years and months as years. */
const yearsOf = (since: string, today: string): string => (wholeMonths(since, today) / 12).toFixed(4);

function planFacts(plan: PlanKnowledge, currency: string | undefined): Told[] {
  const { investment, planSaving, achievedSaving, planReviewed, verifiedActions, criticalFinding } = plan;
  const money = plan.currency === currency ? { investment, planSaving, achievedSaving } : {};
  const told = { ...money, planReviewed, verifiedActions, criticalFinding };
  return Object.entries(told).flatMap(([name, value]): Told[] => (value === null ? [] : [[name, String(value), OWN]]));
}

function gathered(told: readonly Told[]): SupplierFacts {
  return {
    facts: new Map(told.map(([name, text, about]) => [name, { ...about, value: ruleValueOf(factKind(name), text) }])),
    texts: new Map(told.map(([name, text]) => [name, text])),
  };
}
