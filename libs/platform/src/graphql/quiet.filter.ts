import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/** Hands every error on to `formatError`, which alone decides what is a defect worth a line in the log. */
@Catch()
export class QuietFilter implements GqlExceptionFilter {
  catch(error: unknown): unknown {
    return error;
  }
}
