import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { MutationPayload, PageArgs, PageInfoType, idScalar } from '#platform';
import type { Remark } from '#platform';
import { IMPORT_FIELDS, ROW_OUTCOMES } from '../domain/index.js';
import type {
  ColumnGuess,
  ImportField,
  ImportRowOutcome,
  ImportState,
  ListedField,
  ListedSupplierDraft,
  RowProblem,
  Severity,
} from '../domain/index.js';
import { ListedSupplierId } from './suppliers.types.js';

export const ImportId = idScalar('ImportId', 'imp');
export const ImportRowId = idScalar('ImportRowId', 'imr');
export const UploadId = idScalar('UploadId', 'upl');

/** An enum of GraphQL from words that the domain lists. */
const enumOf = <T extends string>(words: readonly T[]): Record<T, T> =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;

const STATES: readonly ImportState[] = ['UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED'];
export const ImportStateEnum = enumOf(STATES);
export const ImportOutcomeEnum = enumOf(ROW_OUTCOMES);
export const ImportFieldEnum = enumOf(IMPORT_FIELDS);
export const SeverityEnum = { ERROR: 'error', WARNING: 'warning' } as const;
registerEnumType(ImportStateEnum, { name: 'ImportState' });
registerEnumType(ImportOutcomeEnum, { name: 'ImportOutcome', description: 'What becomes of a row.' });
registerEnumType(ImportFieldEnum, { name: 'ImportField', description: 'What a column says of a supplier.' });
registerEnumType(SeverityEnum, {
  name: 'ImportSeverity',
  description: 'ERROR keeps the row out until it is corrected or set aside; with a WARNING it may enter.',
});

@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field(() => Int, { description: 'From 0.' }) index!: number;
  @Field() header!: string;
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field(() => [String], { description: 'First different texts of the column.' }) sample!: readonly string[];
  @Field(() => String, { nullable: true, description: '`.` or `,`; null when the numbers do not show it.' })
  decimalSign!: string | null;
}

@ObjectType('ImportCounts', { description: 'Rows of the file and what becomes of them.' })
export class ImportCountsType {
  @Field(() => Int) total!: number;
  @Field(() => Int) new!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) same!: number;
  @Field(() => Int) rejected!: number;
  @Field(() => Int) setAside!: number;
}

@ObjectType('ImportCell')
export class ImportCellType {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field() header!: string;
  @Field({ description: 'As the file has it, or as it was corrected.' }) raw!: string;
  @Field(() => String, { nullable: true, description: 'What goes into the list; null for what is not understood.' })
  understood!: string | null;
}

@ObjectType('ImportProblem')
export class ImportProblemType {
  @Field() code!: string;
  @Field(() => ImportFieldEnum, { nullable: true, description: 'Null when the whole row is meant.' })
  field!: ImportField | null;
  @Field(() => SeverityEnum) severity!: Severity;
  @Field({ description: 'Sentence in the language of the caller.' }) message!: string;
  @Field(() => String, { nullable: true, description: 'What the cell probably should say.' }) suggestion!:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Row of the file that it may be the same supplier as.' })
  row!: number | null;
  @Field(() => ListedSupplierId, { nullable: true, description: 'Supplier of the list that it may be the same as.' })
  listedSupplierId!: string | null;
}

@ObjectType('ImportRow')
export class ImportRowType {
  @Field(() => ImportRowId) id!: string;
  @Field(() => Int, { description: 'As a spreadsheet counts it, from 1.' }) rowNumber!: number;
  @Field(() => ImportOutcomeEnum) outcome!: ImportRowOutcome;
  @Field(() => [ImportFieldEnum], { description: 'Fields in which a CHANGED row differs from the list.' })
  changed!: readonly ListedField[];
  problems!: readonly RowProblem[];
  cells!: readonly string[];
  understood!: ListedSupplierDraft;
  columns!: readonly ColumnGuess[];
}

@ObjectType('ImportRowEdge')
export class ImportRowEdgeType {
  @Field() cursor!: string;
  @Field(() => ImportRowType) node!: ImportRowType;
}

@ObjectType('ImportRowConnection')
export class ImportRowConnectionType {
  @Field(() => [ImportRowEdgeType]) edges!: readonly ImportRowEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  importId!: string;
  outcomes!: readonly ImportRowOutcome[];
}

@ObjectType('Import', { description: 'The import of a file into the list of a programme (check first, then apply).' })
export class ImportType {
  @Field(() => ImportId) id!: string;
  @Field(() => ImportStateEnum) state!: ImportState;
  @Field() fileName!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true, description: 'Country of rows that do not say theirs, ISO 3166.' })
  country!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of what the check says; applyImport names it. Null until CHECKED.',
  })
  checksum!: string | null;
  columns!: readonly ColumnGuess[];
  jobId!: string;
  remark!: Remark | null;
}

@ArgsType()
export class ImportRowsArgs extends PageArgs {
  @Field(() => [ImportOutcomeEnum], { nullable: true, description: 'All when it is left out.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(ROW_OUTCOMES, { each: true })
  outcome?: ImportRowOutcome[] | null;
}

@ObjectType()
export class ImportPayload extends MutationPayload {
  @Field(() => ImportType, { nullable: true }) import!: ImportType | null;
}
@ObjectType()
export class ImportRowPayload extends MutationPayload {
  @Field(() => ImportRowType, { nullable: true }) row!: ImportRowType | null;
}
