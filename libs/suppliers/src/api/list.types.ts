import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ProgrammeId } from '#programmes';
import { MutationInput, MutationPayload, PageArgs, PageInfoType } from '#platform';
import type { Participation } from '../domain/index.js';
import { EnrolmentType, InvitationType, ListedSupplierId, ParticipationEnum } from './suppliers.types.js';

@ObjectType('TaxId')
export class TaxIdType {
  @Field() scheme!: string;
  @Field() value!: string;
  @Field({ description: 'In the form of its country.' }) display!: string;
}

@ObjectType('ListedSupplier', { description: 'A row of the buyer’s own list.' })
export class ListedSupplierType {
  @Field(() => ListedSupplierId) id!: string;
  @Field() name!: string;
  @Field() country!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true, description: '`+` and digits.' }) phone!: string | null;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field(() => String, { nullable: true, description: 'ISIC Rev. 4.' }) sectorCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Activity in the words of the list.' }) sectorText!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Purchase category.' }) category!: string | null;
  @Field(() => Int, { nullable: true }) workers!: number | null;
  @Field(() => ParticipationEnum) participation!: Participation;
  @Field(() => InvitationType, { nullable: true, description: 'The newest one.' }) invitation!: InvitationType | null;
  @Field(() => EnrolmentType, { nullable: true }) enrolment!: EnrolmentType | null;
  taxScheme!: string | null;
  taxId!: string | null;
  taxDisplay!: string | null;
}

@ObjectType('ListedSupplierEdge')
export class ListedSupplierEdgeType {
  @Field() cursor!: string;
  @Field(() => ListedSupplierType) node!: ListedSupplierType;
}

@ObjectType('ListedSupplierConnection', { description: 'Suppliers of the list by name.' })
export class ListedSupplierConnectionType {
  @Field(() => [ListedSupplierEdgeType]) edges!: readonly ListedSupplierEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  /** What the list was narrowed by, for its total. */
  programmeId!: string;
  filter!: ListedSupplierFilter;
}

@InputType()
export class ListedSupplierFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of name, town or tax id, without regard to accents.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'ISO 3166, two letters each.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z]{2}$/, { each: true })
  country?: string[] | null;

  @Field(() => [ParticipationEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(Object.values(ParticipationEnum), { each: true })
  participation?: Participation[] | null;
}

@ArgsType()
export class ListedSuppliersArgs extends PageArgs {
  @Field(() => ProgrammeId) @IsUUID() programmeId!: string;
  @Field(() => ListedSupplierFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ListedSupplierFilter)
  filter?: ListedSupplierFilter | null;
}

@InputType()
export class AddListedSupplierInput extends MutationInput {
  @Field(() => ProgrammeId) @IsUUID() programmeId!: string;
  @Field() @IsString() @MaxLength(1000) name!: string;
  @Field() @Matches(/^[A-Z]{2}$/) country!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) taxId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(254) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) town?: string | null;
  @Field(() => String, { nullable: true, description: 'ISIC Rev. 4, two to four digits.' })
  @IsOptional()
  @Matches(/^\d{2,4}$/)
  sectorCode?: string | null;
}

@ObjectType()
export class AddListedSupplierPayload extends MutationPayload {
  @Field(() => ListedSupplierType, { nullable: true }) listedSupplier!: ListedSupplierType | null;
}
