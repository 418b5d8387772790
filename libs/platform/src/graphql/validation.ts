import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** One line per broken rule: where in the input, and which rule. */
function detailsOf(
  errors: readonly ValidationError[],
  above: string,
): { path: string; rule: string; message: string }[] {
  return errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
    return [...own, ...detailsOf(error.children ?? [], path)];
  });
}

/** Refuses input whose shape is wrong, before any service sees it; unknown members are refused, never dropped. */
export const inputValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) =>
      new GraphQLError('A value cannot be read.', {
        extensions: { code: 'BAD_USER_INPUT', details: detailsOf(errors, 'input') },
      }),
  });
