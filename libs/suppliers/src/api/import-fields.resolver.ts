import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { countryOf } from '#countries';
import { JobType, Jobs, UserError, currentContext, inWords, messageOf } from '#platform';
import { ProgrammeType } from '#programmes';
import { ROW_OUTCOMES, columnFaults, listedText } from '../domain/index.js';
import { ImportsQueries } from '../imports/imports.queries.js';
import {
  ImportCellType,
  ImportColumnType,
  ImportCountsType,
  ImportProblemType,
  ImportRowConnectionType,
  ImportRowType,
  ImportRowsArgs,
  ImportType,
} from './imports.types.js';

/** What an import shows of itself. */
@Resolver(() => ImportType)
export class ImportFieldsResolver {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly jobs: Jobs,
  ) {}

  @ResolveField(() => [ImportColumnType])
  columns(@Parent() { columns }: ImportType): ImportColumnType[] {
    return columns.map(({ samples, ...column }) => ({ ...column, sample: samples }));
  }

  @ResolveField(() => [UserError], { description: 'What the columns have to say before the rows can.' })
  columnProblems(@Parent() { columns, country }: ImportType): UserError[] {
    if (columns.length === 0) return [];
    return columnFaults(columns, { country: country === null ? null : countryOf(country) }).map(inWords);
  }

  @ResolveField(() => ImportCountsType)
  async counts(@Parent() { id }: ImportType): Promise<ImportCountsType> {
    const counts = await this.queries.counts(id);
    return {
      total: ROW_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
      ...{ new: counts.NEW, changed: counts.CHANGED, same: counts.SAME },
      ...{ rejected: counts.REJECTED, setAside: counts.SET_ASIDE },
    };
  }

  @ResolveField(() => ImportRowConnectionType, { description: 'In the order of the file.' })
  async rows(@Parent() parent: ImportType, @Args() args: ImportRowsArgs): Promise<ImportRowConnectionType> {
    const outcomes = args.outcome ?? ROW_OUTCOMES;
    return { ...(await this.queries.importRows(parent, outcomes, args)), importId: parent.id, outcomes };
  }

  @ResolveField(() => JobType, { description: 'The check or the application, whichever was asked for last.' })
  job(@Parent() { jobId }: ImportType): Promise<JobType> {
    return this.jobs.job(jobId);
  }

  @ResolveField(() => UserError, {
    nullable: true,
    description: 'Why it FAILED, or why it is checked again instead of APPLIED.',
  })
  reason(@Parent() { remark }: ImportType): UserError | null {
    return remark === null ? null : inWords(remark);
  }
}

/** How many rows a page of them is part of. */
@Resolver(() => ImportRowConnectionType)
export class ImportRowTotalResolver {
  constructor(private readonly queries: ImportsQueries) {}

  @ResolveField(() => Int)
  async totalCount(@Parent() { importId, outcomes }: ImportRowConnectionType): Promise<number> {
    const counts = await this.queries.counts(importId);
    return [...new Set(outcomes)].reduce((sum, outcome) => sum + counts[outcome], 0);
  }
}

/** A row cell by cell. */
@Resolver(() => ImportRowType)
export class ImportRowResolver {
  @ResolveField(() => [ImportCellType], { description: 'One for each column of the header.' })
  cells(@Parent() { cells, columns, understood }: ImportRowType): ImportCellType[] {
    return columns.map(({ index, header, field }) => ({
      field,
      header,
      raw: cells[index] ?? '',
      understood: field === 'IGNORE' ? null : listedText(field, understood),
    }));
  }

  @ResolveField(() => [ImportProblemType])
  problems(@Parent() { problems }: ImportRowType): ImportProblemType[] {
    const { locale } = currentContext();
    return problems.map(({ details, ...problem }) => ({
      ...problem,
      message: messageOf(problem.code, locale, details),
      row: typeof details.row === 'number' ? details.row : null,
      listedSupplierId: typeof details.recordId === 'string' ? details.recordId : null,
    }));
  }
}

/** What a programme tells of its imports. */
@Resolver(() => ProgrammeType)
export class ProgrammeImportResolver {
  constructor(private readonly queries: ImportsQueries) {}

  @ResolveField(() => ImportType, { nullable: true })
  latestImport(@Parent() { id }: ProgrammeType): Promise<ImportType | null> {
    return this.queries.latestImport(id);
  }
}
