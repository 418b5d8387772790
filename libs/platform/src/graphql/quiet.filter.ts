import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/**
 * Throws every error on to `formatError`, which alone decides what is a defect worth a line in the log. Handed back
 * instead, it would be taken for the value of the field.
 */
@Catch()
export class QuietFilter implements GqlExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}
