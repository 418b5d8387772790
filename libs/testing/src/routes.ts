import { RequestMethod } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DoorGuard, doorOf } from '#platform';
import type { Audience } from '#platform';

/** A way in that is not GraphQL. */
export interface Route {
  /** Method and path: `POST /proofs`. */
  readonly name: string;
  /** Whom its `@Door` names; undefined where it has none. */
  readonly audience: Audience | undefined;
  /** Whether a guard holds what the door says. */
  readonly isGuarded: boolean;
}

/** Every route of the controllers of some modules, and of those that they import, by path. */
export function routesOf(modules: readonly (Type | DynamicModule)[], controllers: readonly Type[] = []): Route[] {
  const all = new Set([...controllers, ...modules.flatMap(controllersOf)]);
  return [...all].flatMap(routesIn).sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
}

const pathOf = ({ name }: Route): string => name.split(' ').reverse().join(' ');

function controllersOf(module: Type | DynamicModule): Type[] {
  const type = 'module' in module ? module.module : module;
  const own = 'module' in module ? (module.controllers ?? []) : [];
  const declared = (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, type) ?? []) as Type[];
  return [...own, ...declared];
}

function routesIn(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const before = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const methods = Object.getOwnPropertyNames(prototype).filter((key) => key !== 'constructor');
  return methods.flatMap((key) => {
    const handler = prototype[key];
    const path = handler && (Reflect.getMetadata(PATH_METADATA, handler) as string | undefined);
    if (handler === undefined || path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const guards = [controller, handler].flatMap((at) => (Reflect.getMetadata(GUARDS_METADATA, at) ?? []) as unknown[]);
    const address = [before, path]
      .map((part) => part.replaceAll('/', ' ').trim())
      .join(' ')
      .trim()
      .replaceAll(' ', '/');
    return [{ name: `${method} /${address}`, audience: doorOf(handler), isGuarded: guards.includes(DoorGuard) }];
  });
}
