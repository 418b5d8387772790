import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, CustomDecorator, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, forbidden } from '#kernel';
import { currentContext } from '../context/request-context.js';
import { admits } from '../graphql/policy.js';
import type { Audience } from '../graphql/policy.js';

const DOOR = 'enverde:door';

/** Who may come through a door that is not GraphQL (files come and go by plain HTTP). */
export const Door = (audience: Audience): CustomDecorator => SetMetadata(DOOR, audience);

/** Whom the `@Door` of a route names; undefined where it has none. */
export const doorOf = (route: object): Audience | undefined => Reflect.getMetadata(DOOR, route) as Audience | undefined;

/** Admits to a route whom its `@Door` names; a route without one admits nobody. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN */
  canActivate(context: ExecutionContext): boolean {
    const audience = this.reflector.get<Audience | undefined>(DOOR, context.getHandler());
    const { role } = currentContext();
    if (admits(audience, role)) return true;
    throw role === undefined ? new DomainError('unauthenticated', 'UNAUTHENTICATED') : forbidden();
  }
}
