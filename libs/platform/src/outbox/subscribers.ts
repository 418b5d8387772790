import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { EventIds } from './event.js';
import { SUBSCRIPTION } from './subscribe.js';
import type { SubscriptionMetadata } from './subscribe.js';

export interface Subscriber extends SubscriptionMetadata {
  readonly handle: (ids: EventIds) => Promise<void>;
}

/** The static registry of who listens to what: fan-out when an event is appended, dispatch when its row is due. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byName = new Map<string, Subscriber>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Refuses the boot when two methods claim one subscriber name. */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const provider = instance as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object))
        this.register(provider, method);
    }
  }

  /** All who listen to the event, in a fixed order. */
  of(event: string): Subscriber[] {
    return [...this.byName.values()]
      .filter((entry) => entry.event === event)
      .sort((a, b) => (a.subscriber < b.subscriber ? -1 : 1));
  }

  /** The subscriber of an outbox row; undefined when a release removed it. */
  named(subscriber: string): Subscriber | undefined {
    return this.byName.get(subscriber);
  }

  private register(provider: Record<string, unknown>, method: string): void {
    const handler = provider[method];
    if (typeof handler !== 'function') return;
    const metadata = this.reflector.get<SubscriptionMetadata | undefined>(SUBSCRIPTION, handler as () => void);
    if (!metadata) return;
    if (this.byName.has(metadata.subscriber)) throw new Error(`Two methods subscribe as ${metadata.subscriber}.`);
    this.byName.set(metadata.subscriber, {
      ...metadata,
      handle: (ids) => (handler as (ids: EventIds) => Promise<void>).call(provider, ids),
    });
  }
}
