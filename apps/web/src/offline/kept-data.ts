import type { Operation } from '../graphql/operation.js';
import { forgetAll, keep, kept } from '../storage/device-store.js';

const PREFIX = 'asked:';

const keyOf = (operation: string, variables: object): string =>
  `${PREFIX}${/(?:query)\s+(\w+)/.exec(operation)?.[1] ?? ''}:${JSON.stringify(variables)}`;

/** Keeps what the api said of the person's own data on this device, to be read where there is no network. */
export async function keepData<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  data: Data,
): Promise<void> {
  await keep(keyOf(operation, variables), data).catch(() => undefined);
}

/** What the api said last; null where nothing is kept. */
export async function dataKept<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data | null> {
  return (await kept<Data>(keyOf(operation, variables)).catch(() => undefined)) ?? null;
}

/** Removes all that the api said to whoever was signed in here. */
export const forgetData = (): Promise<void> => forgetAll(PREFIX).catch(() => undefined);
