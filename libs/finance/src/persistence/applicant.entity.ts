import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grade, RuleAnswer } from '../domain/index.js';

/** What of an applicant stands in its detail only; members that the consent does not name are null. */
export interface ApplicantDetail {
  readonly town: string | null;
  readonly products: readonly { readonly id: string; readonly reasons: readonly RuleAnswer[] }[] | null;
  readonly plan: {
    readonly investment: string | null;
    readonly saving: string | null;
    readonly purpose: string | null;
  } | null;
}

/** What one lender may read of one pre-qualification. Its id is the consent's. */
@Entity('applicant')
export class ApplicantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('uuid') lenderOrgId!: string;
  @Column('text') gradeKey!: string;
  @Column('int') amountKey!: number;
  @Column('text') supplierName!: string;
  @Column('text') country!: string;
  @Column('text') sectorGroup!: string;
  @Column('text') sizeTier!: string;
  @Column('text', { nullable: true }) grade!: Grade | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amountLow!: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amountHigh!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('jsonb') detail!: ApplicantDetail;
  @Column('date') validUntil!: string;
  @Column('timestamptz') shownAt!: Date;
}
