import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecimalScalar, MutationPayload, idScalar } from '#platform';

export const FinanceProductId = idScalar('FinanceProductId', 'fip');
export const LenderId = idScalar('LenderId', 'len');

export enum ProductStateEnum {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
}
registerEnumType(ProductStateEnum, { name: 'FinanceProductState' });

export enum RuleKindEnum {
  must = 'must',
  prefer = 'prefer',
}
registerEnumType(RuleKindEnum, { name: 'FinanceRuleKind', description: 'must decides, prefer is shown.' });

@ObjectType('FinanceRule', { description: 'A condition of a product, as data.' })
export class FinanceRuleType {
  @Field({ description: 'Names the rule in its product.' }) code!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => RuleKindEnum) kind!: 'must' | 'prefer';
  @Field({ description: 'Expression over the closed list of facts, JSON text.' }) expr!: string;
  @Field(() => Int, { nullable: true }) maxAgeMonths!: number | null;
  @Field(() => String, { nullable: true, description: 'E0 to E4, or V0 to V4.' }) minEvidence!: string | null;
  @Field(() => String, { nullable: true }) askFor!: string | null;
}

@ObjectType('FinanceProduct', { description: 'An edition of what a lender offers; once published it never changes.' })
export class FinanceProductType {
  @Field(() => FinanceProductId) id!: string;
  @Field(() => LenderId) lenderId!: string;
  @Field() lenderName!: string;
  @Field({ description: 'Names the product through its editions.' }) code!: string;
  @Field(() => Int) edition!: number;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => [String]) countries!: readonly string[];
  @Field() currency!: string;
  @Field(() => DecimalScalar) amountMin!: string;
  @Field(() => DecimalScalar) amountMax!: string;
  @Field(() => Int) termMonths!: number;
  @Field(() => DecimalScalar, { description: 'Nominal yearly rate as a fraction: 0.11.' }) nominalRate!: string;
  @Field(() => [String]) purposes!: readonly string[];
  @Field(() => DecimalScalar) dscrMin!: string;
  @Field(() => DecimalScalar, { description: 'Share of the green investment that may be lent.' }) capexShare!: string;
  @Field(() => DecimalScalar, { description: 'Debt over EBITDA that may be reached.' }) leverageMax!: string;
  @Field(() => [FinanceRuleType]) rules!: readonly FinanceRuleType[];
  @Field(() => ProductStateEnum) state!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class FinanceProductPayload extends MutationPayload {
  @Field(() => FinanceProductType, { nullable: true }) product!: FinanceProductType | null;
}
