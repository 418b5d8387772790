import type { CalendarDate } from '#kernel';
import { currentContext, runAs } from '#platform';
import type { TemplateTools } from './template.js';
import { ruleOfKind } from '../domain/task-rules.js';

/** One matter of a letter. Names stand as the receiving organisation may read them now. */
export interface DigestLine {
  readonly taskId: string;
  readonly kind: string;
  readonly step: string;
  readonly dueOn: CalendarDate | null;
  readonly minutes: number | null;
  readonly ballHolder: string;
  readonly enrolmentId: string | null;
  readonly programmeName: string | null;
  readonly buyerName: string | null;
  readonly supplierName: string | null;
}

/**
 * What is left of a letter's matters at this moment: open tasks of a person who is still here and still wants to hear of
 * them, each with its newest step. Their rows are held until the message is claimed: a task that is being closed now is
 * waited for, and left out.
 */
export async function linesOf(personId: string, { uow, letter }: TemplateTools): Promise<DigestLine[]> {
  const [member] = await uow.query(
    `select 1 from membership where owner_org_id = (select current_org()) and person_id = $1
       and starts_at <= now() and (ends_at is null or ends_at > now()) limit 1`,
    [personId],
  );
  if (!member) return [];
  const lines = await uow.query<DigestLine>(
    `select t.id as "taskId", t.kind, r.step, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", t.minutes,
       t.ball_holder as "ballHolder", t.enrolment_id as "enrolmentId",
       e.programme_name as "programmeName", e.buyer_name as "buyerName", e.supplier_name as "supplierName"
     from reminder r join task t on t.id = r.task_id and t.assignee_org_id = r.owner_org_id
     left join enrolment e on e.id = t.enrolment_id
     where r.owner_org_id = (select current_org()) and r.notification_id = $1 and t.closed_at is null
     order by e.programme_name nulls last, t.due_on, t.id, r.at desc for share of t`,
    [letter.notificationId],
  );
  const wants = await wantsAll(personId, uow);
  const seen = new Set<string>();
  return lines.filter(({ taskId, kind }) => {
    const isNew = !seen.has(taskId);
    seen.add(taskId);
    return isNew && (wants || ruleOfKind(kind)?.legal === true);
  });
}

/**
 * Whether a move that was made is still to be followed (its outbox row comes with the move): until then nobody knows
 * whether a task of the letter is done, and it waits.
 */
export async function hasMovesAhead({ uow, letter }: TemplateTools): Promise<boolean> {
  const ahead = await uow.query(
    `select 1 from reminder r join task t on t.id = r.task_id
     join outbox o on o.payload->>'subjectId' = t.subject_id::text or o.payload->>'enrolmentId' = t.enrolment_id::text
     where r.notification_id = $1 and t.closed_at is null and o.done_at is null and o.dead_at is null
       and (o.subscriber like 'notifications.follow-%' or o.subscriber = 'notifications.supplier-clocks') limit 1`,
    [letter.notificationId],
  );
  return ahead.length > 0;
}

/**
 * Takes along what waits in other letters to the person that did not leave (a mail server was away for days): the
 * person gets one. A letter that another worker holds at this moment keeps what it has.
 */
export async function takeAlong(personId: string, { uow, letter }: TemplateTools): Promise<void> {
  await uow.query(
    `update reminder set notification_id = $1 where owner_org_id = (select current_org()) and person_id = $2
       and notification_id in (select id from notification where owner_org_id = (select current_org())
         and kind = 'digest' and state = 'pending' and id <> $1 and ids->>'personId' = $2::text for update skip locked)`,
    [letter.notificationId, personId],
  );
}

/** Takes the person's letter of the day. @returns false when another one left today, of whatever organisation */
export async function takeDay(personId: string, { uow, letter }: TemplateTools): Promise<boolean> {
  const mine = [personId, letter.today, letter.notificationId];
  await uow.query(
    `insert into digest_day (id, owner_org_id, person_id, on_day, notification_id)
     values (gen_random_uuid(), (select current_org()), $1, $2, $3) on conflict (person_id, on_day) do nothing`,
    mine,
  );
  const taken = await uow.query(
    `select 1 from digest_day where owner_org_id = (select current_org()) and person_id = $1 and on_day = $2 and notification_id = $3`,
    mine,
  );
  return taken.length > 0;
}

/** The wish is the person's own: read as the person. */
async function wantsAll(personId: string, uow: TemplateTools['uow']): Promise<boolean> {
  const [wish] = await runAs({ ...currentContext(), actorId: personId }, () =>
    uow.run(() =>
      uow.query<{ digests: boolean }>('select digests from message_preference where person_id = $1', [personId]),
    ),
  );
  return wish?.digests ?? true;
}
