import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalid, isUuid } from '#kernel';

/** Which part of a list: `first` of it, behind the record that `after` names. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: '1 to 100.' }) @IsInt() @Min(1) @Max(100) first!: number;
  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;
}

@ObjectType('PageInfo')
export class PageInfoType {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list. */
export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfoType;
}

/** The sort key of a record as opaque text. */
const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** What the members of a sort key are; anything else would be an error of the database. */
const FITS = {
  text: (member: unknown) => typeof member === 'string' && !/[\0\p{Surrogate}]/u.test(member),
  uuid: (member: unknown) => typeof member === 'string' && isUuid(member),
  int: (member: unknown) => typeof member === 'number' && Number.isInteger(member) && Math.abs(member) < 2 ** 31,
} as const;

/**
 * The sort key behind a cursor; null without one.
 * @throws DomainError CURSOR_INVALID
 */
export function keyOfCursor(
  cursor: string | null | undefined,
  form: readonly (keyof typeof FITS)[],
): (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  const key = parsed(cursor);
  const fits = Array.isArray(key) && key.length === form.length && form.every((kind, at) => FITS[kind](key[at]));
  if (!fits) throw invalid('CURSOR_INVALID', { field: 'after' });
  return key as (string | number)[];
}

/** A page of at most `first` records, from a query that asked for one more. */
export function pageOf<T>(rows: readonly T[], first: number, keyOf: (row: T) => readonly (string | number)[]): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
