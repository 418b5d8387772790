import { Inject, Injectable } from '@nestjs/common';
import { countryOf } from '#countries';
import type { Country } from '#countries';
import type { Clock } from '#kernel';
import { CLOCK, TryLater, instantAt, localDate, localMinutes } from '#platform';
import { MORNING, isQuiet, morningAfter } from './domain/quiet.js';
import type { LocalMoment } from './domain/quiet.js';
import { Assigning } from './tasks/assigning.js';

/** A moment at the acting organisation's place, by the Clock. */
export interface Here extends LocalMoment {
  readonly country: Country;
  readonly zone: string;
}

/** When the people of the acting organisation may be written to (domain guide 7). Inside a unit of work. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly assigning: Assigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Now at the acting organisation's place; null for one that has no country with a calendar. */
  async here(): Promise<Here | null> {
    const place = await this.assigning.ownPlace();
    if (!place) return null;
    const { zone } = place;
    const at = this.clock.now();
    return { country: countryOf(place.country), zone, date: localDate(at, zone), minutes: localMinutes(at, zone) };
  }

  /** @throws TryLater while it is quiet there, until 08:30 of the next working day */
  holdBack(here: Here): void {
    if (isQuiet(here.country, here)) this.waitForMorning(here, 'quiet hours');
  }

  /** @throws TryLater until the next morning on which people are written to */
  waitForMorning(here: Here, why: string): never {
    const morning = instantAt(morningAfter(here.country, here), MORNING, here.zone);
    throw new TryLater(Math.max(1, (morning.getTime() - this.clock.now().getTime()) / 1000), why);
  }
}
