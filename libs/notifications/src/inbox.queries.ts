import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, currentContext, localDate } from '#platform';
import type { BallHolder } from './domain/rules/rule.js';
import { ruleOfKind } from './domain/task-rules.js';
import { rolesFor } from './reminders/recipients.js';
import { pathOf } from './tasks/task-place.js';
import { askOf, capital } from './texts/task-texts.js';

/** A task as the person who has to do it sees it. */
export interface InboxTask {
  readonly id: string;
  readonly kind: string;
  /** In the caller's language. */
  readonly title: string;
  /** The machine of what it is about. */
  readonly subject: string;
  readonly dueOn: CalendarDate | null;
  readonly isOverdue: boolean;
  readonly ballHolder: BallHolder;
  readonly minutes: number | null;
  readonly isLegal: boolean;
  /** Where in the portal it is done. */
  readonly path: string;
  readonly programmeName: string | null;
  readonly supplierName: string | null;
}

type Row = Omit<InboxTask, 'title' | 'isOverdue' | 'isLegal' | 'path'> & { zone: string; enrolmentId: string | null };

const MOST = 100;

/** What the acting person has to do. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Open tasks of the acting person, the next deadline first, at most 100. */
  mine(): Promise<InboxTask[]> {
    const { actorId, role } = currentContext();
    return this.uow.run(async () => {
      const rows = await this.uow.query<Row>(
        `select t.id, t.kind, t.subject, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", t.ball_holder as "ballHolder", t.minutes,
           t.zone, t.enrolment_id as "enrolmentId", e.programme_name as "programmeName", e.supplier_name as "supplierName"
         from task t left join enrolment e on e.id = t.enrolment_id
         where t.assignee_org_id = $1 and t.closed_at is null
           and (t.assignee_person_id = $2 or (t.assignee_person_id is null and t.assignee_role = any($3)))
         order by t.due_on nulls last, t.id limit ${MOST}`,
        [actingOrg(), actorId ?? null, askedOf(role ?? '')],
      );
      return rows.map((row) => this.shown(row));
    });
  }

  private shown({ zone, enrolmentId, ...task }: Row): InboxTask {
    return {
      ...task,
      title: capital(askOf(task.kind, currentContext().locale)),
      // "Due on the 6th" ends at 24:00 there (R09).
      isOverdue: task.dueOn !== null && localDate(this.clock.now(), zone) > task.dueOn,
      isLegal: ruleOfKind(task.kind)?.legal ?? false,
      path: pathOf({ ballHolder: task.ballHolder, enrolmentId }),
    };
  }
}

const ROLES = ['SO', 'SP', 'PM', 'SA', 'AD', 'VE', 'VA'];

/** Roles of tasks that somebody in a role does. */
const askedOf = (role: string): string[] => ROLES.filter((each) => rolesFor(each).includes(role));
