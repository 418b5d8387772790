import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';
import type { EventIds, EventKind } from './event.js';

export const SUBSCRIPTION = 'enverde:subscription';

export interface SubscriptionOptions<P extends EventIds> {
  /** Stable name, `context.task`: outbox rows refer to it. */
  readonly subscriber: string;
  /** The organisation in whose context the subscriber runs, from the ids of the event. */
  readonly runsFor: (ids: P) => string;
  /**
   * Work of many units (an import, a batch): the subscriber commits its own progress and must be able to go on where
   * a killed run left off. Otherwise its whole effect and the mark "done" are one transaction.
   */
  readonly long?: boolean;
}

export interface SubscriptionMetadata extends SubscriptionOptions<EventIds> {
  readonly event: string;
}

/** Marks a method `(ids) => Promise<void>` of a provider as subscriber of an event. */
export const OnEvent = <P extends EventIds>(event: EventKind<P>, options: SubscriptionOptions<P>): CustomDecorator =>
  SetMetadata(SUBSCRIPTION, { ...options, event: event.name });
