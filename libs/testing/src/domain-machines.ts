import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StateMachine } from '#kernel';
import { ROOT } from './committed.js';

/** A machine of the domain with the context that declares it. */
export interface DomainMachine {
  readonly context: string;
  readonly machine: StateMachine<string, string>;
}

/** Every state machine that some `libs/<context>/src/domain` exports. */
export async function domainMachines(): Promise<DomainMachine[]> {
  const found = new Map<string, DomainMachine>();
  for (const file of domainFiles()) {
    const exported = (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, unknown>;
    for (const value of Object.values(exported))
      if (isMachine(value)) found.set(value.name, { context: file.split('/')[1] ?? '', machine: value });
  }
  return [...found.values()].sort((a, b) => (a.machine.name < b.machine.name ? -1 : 1));
}

const domainFiles = (): string[] =>
  readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `libs/${path.replaceAll('\\', '/')}`)
    .filter((path) => /^libs\/\w+\/src\/domain\/.*\.ts$/.test(path) && !/\.(spec|fixture)\.ts$/.test(path))
    .sort();

const isMachine = (value: unknown): value is StateMachine<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'transitions' in value &&
  Array.isArray(value.transitions);
