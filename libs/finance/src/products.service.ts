import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { OrganisationEntity, requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { financeProductMachine, readTerms } from './domain/index.js';
import type { OfferedProduct, ProductEvent, RawTerms } from './domain/index.js';
import { productPublished } from './events.js';
import { FinanceProductEntity } from './persistence/finance-product.entity.js';

/** An edition as it is kept. */
export type Edition = FinanceProductEntity;

/** Editions of a product that a lender may have: enough for many years. */
const MAX_PRODUCTS = 200;

/** A lender's products: terms are fixed when they are defined, and an edition replaces the one before. */
@Injectable()
export class ProductsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Defines the next edition of a product. @param code names the product through its editions
   * @throws DomainError PRODUCT_CODE_INVALID, PRODUCTS_TOO_MANY, and as `readTerms`
   */
  define(code: string, raw: RawTerms): Promise<string> {
    if (!/^[a-z][a-z0-9-]{0,59}$/.test(code)) throw invalid('PRODUCT_CODE_INVALID', { field: 'code' });
    const terms = readTerms(raw);
    return this.uow.run(async () => {
      const { name } = await this.uow.repo(OrganisationEntity).findOneByOrFail({ id: actingOrg() });
      const editions = await this.uow.repo(FinanceProductEntity).findBy({ ownerOrgId: actingOrg() });
      if (editions.length >= MAX_PRODUCTS) throw conflict('PRODUCTS_TOO_MANY', { max: MAX_PRODUCTS });
      const last = Math.max(0, ...editions.filter((row) => row.code === code).map(({ edition }) => edition));
      const [id, at] = [randomUUID(), this.clock.now()];
      await this.uow.repo(FinanceProductEntity).insert({
        ...{ id, ownerOrgId: actingOrg(), lenderName: name, code, edition: last + 1, terms, createdAt: at },
        ...{ state: next(financeProductMachine, '', 'define', 'owner'), stateEvent: 'define', stateAt: at },
      });
      this.uow.audit({ action: 'finance.product-defined', subject: 'finance_product', subjectId: id });
      return id;
    });
  }

  /** Offers an edition to all suppliers, in place of the one before. @throws DomainError NOT_FOUND, STEP_UP_REQUIRED, ILLEGAL_TRANSITION, VERSION_CONFLICT */
  publish(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const product = await this.held(id, expectedVersion);
      const before = await this.uow
        .repo(FinanceProductEntity)
        .findBy({ ownerOrgId: actingOrg(), code: product.code, state: 'PUBLISHED' });
      await this.move(product, 'publish');
      for (const edition of before) await this.move(edition, 'retire');
      await this.outbox.append(productPublished, { productId: id, lenderOrgId: actingOrg() });
    });
  }

  /** Takes an edition back; what was estimated by it is estimated anew. @throws DomainError as `publish` */
  retire(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const product = await this.held(id, expectedVersion);
      await this.move(product, 'retire');
      await this.outbox.append(productPublished, { productId: id, lenderOrgId: actingOrg() });
    });
  }

  /** The acting lender's editions, newest first. */
  mine(): Promise<FinanceProductEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(FinanceProductEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { createdAt: 'DESC', id: 'ASC' }, take: MAX_PRODUCTS }),
    );
  }

  /** An edition of the acting lender. @throws DomainError NOT_FOUND */
  own(id: string): Promise<FinanceProductEntity> {
    return this.uow.run(async () => {
      const product = await this.uow.repo(FinanceProductEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!product) throw notFound();
      return product;
    });
  }

  /** What is offered now, by name. */
  published(): Promise<FinanceProductEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(FinanceProductEntity)
        .find({ where: { state: 'PUBLISHED' }, order: { lenderName: 'ASC', code: 'ASC', id: 'ASC' } }),
    );
  }

  /** What is offered now, for the rules, in an order that does not change. */
  async offered(): Promise<OfferedProduct[]> {
    const published = await this.published();
    return published
      .map(({ id, ownerOrgId, terms }) => ({ id, lenderOrgId: ownerOrgId, terms }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private async move(product: FinanceProductEntity, event: ProductEvent): Promise<void> {
    Object.assign(product, {
      state: next(financeProductMachine, product.state, event, 'owner'),
      ...{ stateEvent: event, stateAt: this.clock.now(), version: product.version + 1 },
    });
    await this.uow.repo(FinanceProductEntity).save(product);
    this.uow.audit({ action: `finance.product-${event}`, subject: 'finance_product', subjectId: product.id });
  }

  private async held(id: string, expectedVersion: number): Promise<FinanceProductEntity> {
    const product = await this.uow
      .repo(FinanceProductEntity)
      .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (!product) throw notFound();
    requireStepUp();
    if (product.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: product.version });
    return product;
  }
}
