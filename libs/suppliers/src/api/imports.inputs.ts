import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DecimalSign } from '#countries';
import { ProgrammeId } from '#programmes';
import { MutationInput } from '#platform';
import { IMPORT_FIELDS } from '../domain/index.js';
import type { ImportField } from '../domain/index.js';
import { CAPS } from '../list-files.js';
import { ImportFieldEnum, ImportId, ImportRowId, UploadId } from './imports.types.js';

const COUNTRY = 'Of rows that do not say theirs, ISO 3166.';

/** Rows that are set aside by name in one command, at most; without names all rejected ones are. */
export const NAMED_AT_MOST = 500;

@InputType()
export class StartImportInput extends MutationInput {
  @Field(() => ProgrammeId) @IsUUID() programmeId!: string;
  @Field(() => UploadId, { description: 'What POST /uploads answered.' }) @IsUUID() uploadId!: string;
  @Field(() => String, { nullable: true, description: `${COUNTRY} Where the programme has one country, that one.` })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;
}

@InputType()
export class ImportColumnInput {
  @Field(() => Int) @IsInt() @Min(0) index!: number;
  @Field(() => ImportFieldEnum) @IsIn(IMPORT_FIELDS) field!: ImportField;
  @Field(() => String, { nullable: true, description: '`.` or `,`.' })
  @IsOptional()
  @IsIn(['.', ','])
  decimalSign: DecimalSign | null = null;
}

@InputType()
export class MapImportColumnsInput extends MutationInput {
  @Field(() => ImportId) @IsUUID() importId!: string;
  @Field(() => Int) @IsInt() expectedVersion!: number;
  @Field(() => String, { nullable: true, description: COUNTRY })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;
  @Field(() => [ImportColumnInput], { description: 'Columns that are not named keep their meaning.' })
  @ArrayMaxSize(CAPS.columns)
  @ValidateNested({ each: true })
  @Type(() => ImportColumnInput)
  columns!: ImportColumnInput[];
}

@InputType()
export class ImportCellInput {
  @Field(() => ImportFieldEnum) @IsIn(IMPORT_FIELDS) field!: ImportField;
  @Field() @IsString() @MaxLength(CAPS.cellCharacters) raw!: string;
}

@InputType()
export class CorrectImportRowInput extends MutationInput {
  @Field(() => ImportRowId) @IsUUID() rowId!: string;
  @Field(() => [ImportCellInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(IMPORT_FIELDS.length)
  @ValidateNested({ each: true })
  @Type(() => ImportCellInput)
  cells!: ImportCellInput[];
}

@InputType()
export class SetAsideImportRowsInput extends MutationInput {
  @Field(() => ImportId) @IsUUID() importId!: string;
  @Field(() => [ImportRowId], {
    nullable: true,
    description: `1 to ${NAMED_AT_MOST}; all rejected ones when it is left out.`,
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(NAMED_AT_MOST)
  @IsUUID(undefined, { each: true })
  rowIds?: string[] | null;
}

@InputType()
export class ApplyImportInput extends MutationInput {
  @Field(() => ImportId) @IsUUID() importId!: string;
  @Field({ description: '`Import.checksum` as the person saw it.' }) @Matches(/^[0-9a-f]{64}$/) checksum!: string;
}
