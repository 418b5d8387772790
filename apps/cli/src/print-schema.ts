import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers } from '#product';

const HEADER = '# Written by `npm run schema` from the resolvers; do not edit.\n\n';

/** The schema in SDL, sorted, without starting anything: no database, no server. */
export async function printProductSchema(): Promise<string> {
  const builder = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create(resolvers);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}
