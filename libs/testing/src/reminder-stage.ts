import { addDays, uuidOf } from '#kernel';
import type { CalendarDate } from '#kernel';
import { ReminderSweep } from '#notifications';
import { instantAt } from '#platform';
import { FixedClock } from './fixed-clock.js';
import { described } from './identity-stories.js';
import type { HandedIn } from './identity-stories.js';
import { startProduct } from './product.js';
import type { TestProduct } from './product.js';
import type { Buyer } from './programme-stories.js';
import { SmtpSink } from './smtp-sink.js';
import type { SinkManner } from './smtp-sink.js';
import { inventNit } from './tax-ids.js';
import { workDown } from './work-down.js';

/** Where a story plays. */
export interface StoryPlace {
  readonly country: string;
  readonly zone: string;
}
export const GUATEMALA: StoryPlace = { country: 'GT', zone: 'America/Guatemala' };
export const CHILE: StoryPlace = { country: 'CL', zone: 'America/Santiago' };

/** A product with a clock that is moved by hand, a worker that works when it is told, and a mail server. */
export class ReminderStage {
  /** What the mail server does with a letter. */
  manner: SinkManner = 'take';

  private constructor(
    readonly product: TestProduct,
    readonly clock: FixedClock,
    readonly sink: SmtpSink,
  ) {}

  static async open(): Promise<ReminderStage> {
    const clock = new FixedClock(new Date('2026-01-05T15:00:00Z'));
    const sink = new SmtpSink((to): SinkManner => (to === '' ? 'take' : stage.manner));
    const product = await startProduct({ clock, worker: 'by-hand', settings: { SMTP_URL: await sink.start() } });
    const stage = new ReminderStage(product, clock, sink);
    return stage;
  }

  async close(): Promise<void> {
    await this.product.stop();
    this.sink.stop();
  }

  /** Stories stand alone: what the one before left open is nobody's matter any more. */
  async clear(): Promise<void> {
    this.manner = 'take';
    await workDown(this.product);
    await this.product.rows('update task set closed_at = now(), next_at = null where closed_at is null');
    this.sink.letters.length = 0;
  }

  /** A time of day, HH:MM, where the story plays. */
  at(date: CalendarDate, time: string, { zone } = GUATEMALA): void {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    this.clock.set(instantAt(date, hours * 60 + minutes, zone));
  }

  /** The worker finds what is due, and leaves it in the outbox. */
  async sweep(): Promise<void> {
    await this.product.worker?.get(ReminderSweep).run();
  }

  /** What the worker does at a tick, to its end. */
  async tick(): Promise<string[]> {
    await this.sweep();
    return workDown(this.product);
  }

  /** The worker's mornings from one day to another. */
  async live(from: CalendarDate, to: CalendarDate, place = GUATEMALA): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      this.at(day, '08:31', place);
      await this.tick();
    }
  }

  /** A company that accepted; its enrolment waits to be handed in, 20 working days from `since`. */
  async company(buyer: Buyer, since = this.clock.now(), { country, zone } = GUATEMALA): Promise<HandedIn> {
    const { product } = this;
    const made = await described(product, buyer, { taxId: inventNit() });
    await product.rows('update organisation set country = $2 where id = $1', [made.orgId, country]);
    await product.rows('update enrolment set country = $2, zone = $3 where id = $1', [
      ...[uuidOf('enr', made.enrolmentId), country, zone],
    ]);
    await product.rows(
      `update outbox set payload = payload || jsonb_build_object('at', $1::text)
       where event = 'suppliers.enrolment-moved' and done_at is null`,
      [since.toISOString()],
    );
    await this.settle();
    return made;
  }

  /** The worker comes to rest after somebody accepted; stories follow the enrolment, and not its diagnostic. */
  async settle(): Promise<void> {
    await this.product.rows(
      `update outbox set done_at = now() where subscriber = 'notifications.follow-diagnostic' and done_at is null`,
    );
    await workDown(this.product);
    this.sink.letters.length = 0;
  }

  /** Open tasks of an organisation's people. */
  openTasks(orgId: string): Promise<{ id: string; kind: string; due: string | null; next: string | null }[]> {
    return this.product.rows(
      `select id, kind, to_char(due_on, 'YYYY-MM-DD') as due, to_char(next_on, 'YYYY-MM-DD') as next from task
       where assignee_org_id = $1 and closed_at is null order by kind, id`,
      [orgId],
    );
  }

  /** Steps that an organisation's people had: of letters those that left. */
  async steps(orgId: string, outcome: 'letter' | 'passed-over' | 'switched-off' = 'letter'): Promise<string[]> {
    const had = await this.product.rows<{ step: string }>(
      `select r.step from reminder r left join notification n on n.id = r.notification_id
       where r.owner_org_id = $1 and r.outcome = $2 and (n.id is null or n.state = 'sent') order by r.at, r.step`,
      [orgId, outcome],
    );
    return had.map(({ step }) => step);
  }

  /** Subjects of the letters to an address, in the order in which they came. */
  subjects(to: string): string[] {
    return this.sink.letters.filter((letter) => letter.to === to).map(({ raw }) => subjectIn(raw));
  }
}

/** The subject of a letter in RFC 2047 words, as our mailer writes them. */
function subjectIn(raw: string): string {
  const folded = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  const unfolded = folded.replace(/\r?\n[ \t]/g, ' ').replace(/\?=\s+=\?/g, '?==?');
  return unfolded.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, body: string) => {
    if (kind.toUpperCase() === 'B') return Buffer.from(body, 'base64').toString('utf8');
    const bytes = body
      .replaceAll('_', ' ')
      .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
}
