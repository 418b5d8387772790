import { Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';

/** Injection token of the Clock: rules ask it for "now", tests and the demo replace it. */
export const CLOCK = Symbol('Clock');

/** The machine's clock. */
@Injectable()
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}
