import { GraphQLError, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

// eslint-disable-next-line no-control-regex -- U+0000 is what is looked for: PostgreSQL stores no text with it
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/**
 * Refuses texts that no place of the product can keep or compare: with U+0000, or with half of a surrogate pair.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseUnstorableText(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const check = (text: string): void => {
    if (UNSTORABLE.test(text))
      throw new GraphQLError('A text holds a character that cannot be stored.', {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      });
  };
  visit(document, { StringValue: ({ value }) => check(value) });
  walk(variables, check);
}

/** Texts of a value, names of its members included. The edge's limit on bytes bounds its depth. */
function walk(value: unknown, check: (text: string) => void): void {
  const rest = [value];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') check(next);
    else if (typeof next === 'object' && next !== null) {
      Object.keys(next).forEach(check);
      rest.push(...(Object.values(next) as unknown[]).filter((member) => member !== undefined));
    }
  }
}
