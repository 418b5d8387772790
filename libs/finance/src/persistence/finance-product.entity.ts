import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stateful } from '#kernel';
import type { ProductState, ProductTerms } from '../domain/index.js';

/** An edition of what a lender offers; every organisation reads published ones. */
@Entity('finance_product')
export class FinanceProductEntity implements Stateful<ProductState> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerOrgId!: string;
  @Column('text') lenderName!: string;
  /** Names the product through its editions. */
  @Column('text') code!: string;
  @Column('int') edition!: number;
  @Column('jsonb') terms!: ProductTerms;
  @Column('text') state!: ProductState;
  @Column('text') stateEvent!: string;
  @Column('timestamptz') stateAt!: Date;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
