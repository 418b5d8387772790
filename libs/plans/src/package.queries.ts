import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { UnitOfWork, actingOrg, currentContext, keyOfCursor, pageOf } from '#platform';
import type { Page, PageArgs } from '#platform';
import { PackageFindingEntity, PackageLineEntity, VerificationPackageEntity } from './persistence/package.entity.js';

/** A file of a line, with the verifier's verdict once there is one. */
export interface JudgedProof {
  readonly id: string;
  readonly evidenceId: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly issuedOn: string;
  readonly verdict: string | null;
  readonly reason: string | null;
}

/** What a supplier claims of an action that is looked at. */
export interface Claim {
  readonly responsible: string | null;
  readonly currency: string | null;
  readonly capex: string | null;
  readonly realCost: string | null;
  readonly annualSaving: string | null;
  readonly resource: string | null;
  readonly resourceUnit: string | null;
  readonly resourcePerYear: string | null;
  readonly doneOn: string | null;
  readonly proofRequirements: readonly string[];
}

/** Which packages the acting person may read: the programme's all, the supplier's own, the verifier's in person. */
function mine(): [string, string[]] {
  const { role, actorId = '' } = currentContext();
  if (role === 'VE') return ['p.verifierOrgId = :org and p.verifierPersonId = :actor', [actingOrg(), actorId]];
  return ['(p.ownerOrgId = :org or p.counterpartyOrgId = :org)', [actingOrg(), actorId]];
}

/** Reads verification packages. */
@Injectable()
export class PackageQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest first. */
  packages({ first, after }: PageArgs, states: readonly string[] | null): Promise<Page<VerificationPackageEntity>> {
    const key = keyOfCursor(after, ['text', 'uuid']);
    const [whose, [org, actor]] = mine();
    return this.uow.run(async () => {
      const rows = await this.uow
        .repo(VerificationPackageEntity)
        .createQueryBuilder('p')
        .where(whose, { org, actor })
        .andWhere(states ? 'p.state in (:...states)' : 'true', { states: states?.length ? states : [''] })
        .andWhere(key ? '(p.createdAt, p.id) < (:at::timestamptz, :id::uuid)' : 'true', { at: key?.[0], id: key?.[1] })
        .orderBy('p.createdAt', 'DESC')
        .addOrderBy('p.id', 'DESC')
        .limit(first + 1)
        .getMany();
      return pageOf(rows, first, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    });
  }

  /** @throws DomainError NOT_FOUND */
  package(id: string): Promise<VerificationPackageEntity> {
    const [whose, [org, actor]] = mine();
    return this.uow.run(async () => {
      const found = await this.uow
        .repo(VerificationPackageEntity)
        .createQueryBuilder('p')
        .where(whose, { org, actor })
        .andWhere('p.id = :id', { id })
        .getOne();
      if (!found) throw notFound();
      return found;
    });
  }

  /** @throws DomainError NOT_FOUND */
  async packageOfLine(lineId: string): Promise<VerificationPackageEntity> {
    const line = await this.uow.run(() => this.uow.repo(PackageLineEntity).findOneBy({ id: lineId }));
    return this.package(line?.packageId ?? lineId);
  }

  /** Actions of a package, in the order they came. */
  lines(packageId: string): Promise<PackageLineEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(PackageLineEntity).find({ where: { packageId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
  }

  /** Points raised about an action, in the order they came. */
  findings(lineId: string): Promise<PackageFindingEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(PackageFindingEntity).find({ where: { lineId }, order: { raisedAt: 'ASC', id: 'ASC' } }),
    );
  }

  /** What is claimed of the action of a line; null to whom its supplier does not show it. */
  claim(actionId: string): Promise<Claim | null> {
    return this.uow.run(async () => {
      const [claim] = await this.uow.query<Claim>(
        `select responsible, currency, capex::text, real_cost::text as "realCost", annual_saving::text as "annualSaving", resource,
           resource_unit as "resourceUnit", resource_per_year::text as "resourcePerYear", done_on::text as "doneOn", proof_requirements as "proofRequirements"
         from improvement_action where id = $1`,
        [actionId],
      );
      return claim ?? null;
    });
  }

  /** Files behind the action of a line, in the order they came; none to whom its supplier does not show them. */
  proofs({ id, actionId }: Pick<PackageLineEntity, 'id' | 'actionId'>): Promise<JudgedProof[]> {
    return this.uow.run(() =>
      this.uow.query<JudgedProof>(
        `select p.id, e.id as "evidenceId", p.requirement, e.file_name as "fileName", e.media_type as "mediaType", octet_length(e.content) as bytes,
           e.issued_on::text as "issuedOn", v.verdict, v.reason
         from action_proof p join evidence_item e on e.id = p.evidence_id left join proof_verdict v on v.action_proof_id = p.id and v.line_id = $1
         where p.action_id = $2 order by p.created_at, p.id`,
        [id, actionId],
      ),
    );
  }
}
