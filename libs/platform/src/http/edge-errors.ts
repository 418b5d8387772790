import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { HttpErrors } from './http-errors.js';

/**
 * Every error that leaves the api. Those of a GraphQL field are thrown on to `formatError`: handed back instead, they
 * would be taken for the value of the field.
 */
@Catch()
export class EdgeErrors implements ExceptionFilter {
  private readonly http = new HttpErrors();

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error;
    this.http.catch(error, host);
  }
}
