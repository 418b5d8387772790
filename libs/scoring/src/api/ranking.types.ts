import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { DateScalar, DateTimeScalar, DecimalScalar, PageInfoType } from '#platform';
import { EnrolmentId, SizeClassEnum, SizeTierEnum } from '#suppliers';
import { LevelEnum, ThemePartType } from './scoring.types.js';

export enum RankingStatusEnum {
  RANKED = 'RANKED',
  PROVISIONAL = 'PROVISIONAL',
  NOT_PUBLISHED = 'NOT_PUBLISHED',
}
registerEnumType(RankingStatusEnum, {
  name: 'RankingStatus',
  description: 'PROVISIONAL: too little evidence to be ranked. NOT_PUBLISHED: no data, which is neither 0 nor 100.',
});

const Texts = (): PropertyDecorator => (target, name) => {
  for (const rule of [IsOptional(), ArrayMaxSize(50), IsString({ each: true }), MaxLength(40, { each: true })])
    rule(target, name);
};

@InputType({ description: 'An absent member keeps all.' })
export class RankingFilter {
  @Field(() => [String], { nullable: true, description: 'ISO 3166, two letters each.' }) @Texts() country?: string[];
  @Field(() => [String], { nullable: true }) @Texts() sectorGroup?: string[];
  @Field(() => [SizeTierEnum], { nullable: true })
  @IsOptional()
  @IsEnum(SizeTierEnum, { each: true })
  sizeTier?: SizeTierEnum[];
  @Field(() => [LevelEnum], { nullable: true }) @IsOptional() @IsEnum(LevelEnum, { each: true }) level?: LevelEnum[];
  @Field(() => [String], {
    nullable: true,
    description: 'State of assistance: NOT_ASSIGNED, or the state of the supplier’s furthest track.',
  })
  @Texts()
  trackStatus?: string[];
  @Field(() => String, { nullable: true, description: 'Beginnings of words of name or town; accents do not matter.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;
}

@ObjectType('RankingRow', { description: 'A supplier in a list; figures are null without a published score.' })
export class RankingRowType {
  @Field(() => EnrolmentId) enrolmentId!: string;
  @Field() supplierName!: string;
  @Field() country!: string;
  @Field() sectorGroup!: string;
  @Field(() => String, { nullable: true, description: 'ISIC Rev. 4.' }) sectorCode!: string | null;
  @Field(() => SizeTierEnum) sizeTier!: string;
  @Field(() => SizeClassEnum) sizeClass!: string;
  @Field(() => DecimalScalar, { nullable: true }) shown!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) core!: string | null;
  @Field(() => LevelEnum, { nullable: true }) level!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '0 to 100, one decimal.' }) confidence!: string | null;
  @Field(() => String, { nullable: true, description: 'A, B, C or D.' }) confidenceLetter!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Share of the weight that is answered, 0 to 1.' })
  coverage!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Shown points since the published score before.' })
  change!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False: no clear change.' }) changeIsClear!: boolean | null;
  @Field({ description: 'State of assistance: NOT_ASSIGNED, or the state of the supplier’s furthest track.' })
  trackStatus!: string;
  @Field(() => [ThemePartType]) themes!: ThemePartType[];
  @Field(() => DateScalar, { nullable: true }) asOf!: string | null;
  @Field(() => RankingStatusEnum) status!: string;
}

@ObjectType('RankingEdge')
export class RankingEdgeType {
  @Field() cursor!: string;
  @Field(() => Int, { description: 'Official rank in the whole programme; equal shown scores share it.' })
  rank!: number;
  @Field(() => RankingRowType) node!: RankingRowType;
}

@ObjectType('FacetValue')
export class FacetValueType {
  @Field() value!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('Facet', { description: 'What a filter could be narrowed to, counted under all other filters.' })
export class FacetType {
  @Field({ description: 'Name of the member of RankingFilter.' }) field!: string;
  @Field(() => [FacetValueType]) values!: FacetValueType[];
}

@ObjectType('RankingConnection', { description: 'The official ranking of a programme, or a part of it.' })
export class RankingConnectionType {
  @Field(() => [RankingEdgeType]) edges!: RankingEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int) totalCount!: number;
  @Field({
    description: 'shown: the full score, inside one size tier. core: the core questions, where the list mixes tiers.',
  })
  sortedBy!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Month of the newest score, YYYY-MM; null before the first one.',
  })
  period!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) publishedAt!: Date | null;
  @Field(() => [RankingRowType], { description: 'Suppliers that stand apart, by name, 100 at most.' })
  unranked!: RankingRowType[];
  @Field(() => [FacetType]) facets!: FacetType[];
}
