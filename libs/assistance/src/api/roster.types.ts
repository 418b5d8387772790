import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { DateScalar, DateTimeScalar, DecimalScalar, MutationInput, MutationPayload, idScalar } from '#platform';

export const AccreditationId = idScalar('AccreditationId', 'acc');

export enum AccreditationKindEnum {
  ADVISER = 'ADVISER',
  VERIFIER = 'VERIFIER',
}
registerEnumType(AccreditationKindEnum, { name: 'AccreditationKind' });

@ObjectType('AdviserHours', { description: 'Hours of advice in a quarter.' })
export class AdviserHoursType {
  @Field({ description: 'Such as 2026-Q4.' }) quarter!: string;
  @Field(() => DecimalScalar) total!: string;
  @Field(() => DecimalScalar) reserved!: string;
  @Field(() => DecimalScalar) used!: string;
}

@ObjectType('Accreditation', { description: 'A person of a centre or verifier on the programme’s roster.' })
export class AccreditationType {
  @Field(() => AccreditationId) id!: string;
  @Field(() => AccreditationKindEnum) kind!: string;
  @Field() personName!: string;
  @Field() organisationName!: string;
  @Field(() => [String]) tracks!: string[];
  @Field(() => [String], { description: 'Beginnings of ISIC Rev. 4 codes.' }) sectors!: string[];
  @Field(() => [String]) countries!: string[];
  @Field(() => [String], { description: 'ISO 639.' }) languages!: string[];
  @Field(() => Int, { description: 'How far the person goes, road kilometres; 0: at a distance only.' }) maxKm!: number;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar) validUntil!: string;
  @Field(() => DateScalar, { nullable: true }) endedOn!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('RosterCode', { description: 'With this code a programme puts the person on its roster.' })
export class RosterCodeType {
  @Field(() => String, { nullable: true, description: 'Shown this once: only its hash is kept. Null when replayed.' })
  code!: string | null;
  @Field(() => DateTimeScalar) expiresAt!: Date;
}

@InputType()
export class IssueRosterCodeInput extends MutationInput {}

@InputType()
export class AccreditPersonInput extends MutationInput {
  @Field({ description: 'That the person gave.' }) @IsString() @MaxLength(60) code!: string;
  @Field(() => [String], { description: 'Codes of tracks.' })
  @ArrayMaxSize(20)
  @Matches(/^[A-Z_]{2,30}$/, { each: true })
  tracks!: string[];
  @Field(() => [String], { description: 'Beginnings of ISIC Rev. 4 codes.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(/^\d{1,4}$/, { each: true })
  sectors!: string[];
  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries!: string[];
  @Field(() => [String], { description: 'ISO 639, such as es or quc.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages!: string[];
  @Field(() => Int) @IsInt() @Min(0) @Max(5000) maxKm!: number;
  @Field(() => DateScalar) @IsString() validFrom!: string;
  @Field(() => DateScalar) @IsString() validUntil!: string;
}

@InputType()
export class EndAccreditationInput extends MutationInput {
  @Field(() => AccreditationId) @IsUUID() accreditationId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field() @IsString() @MaxLength(2000) reason!: string;
}

@InputType()
export class SetAdviserHoursInput extends MutationInput {
  @Field(() => AccreditationId) @IsUUID() accreditationId!: string;
  @Field({ description: 'Such as 2026-Q4.' }) @IsString() @MaxLength(20) quarter!: string;
  @Field(() => DecimalScalar) @IsString() total!: string;
}

@ObjectType()
export class IssueRosterCodePayload extends MutationPayload {
  @Field(() => RosterCodeType, { nullable: true }) rosterCode!: RosterCodeType | null;
}
@ObjectType()
export class AccreditationPayload extends MutationPayload {
  @Field(() => AccreditationType, { nullable: true }) accreditation!: AccreditationType | null;
}
