import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which program a session of ten minutes belongs to: it ends with the program's right (docs/adr/0008). */
export class MachineTokens202611221210 implements MigrationInterface {
  name = 'MachineTokens2026112212100'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table session add column machine_client_id uuid constraint fk_session_machine_client references machine_client (id),
         add constraint ck_session_machine check ((kind = 'MACHINE') = (machine_client_id is not null))`,
    );
    await runner.query('create index ix_machine_client_owner on machine_client (owner_org_id, created_at)');
    await runner.query(`comment on column machine_client.scopes is 'read: what an analyst of the organisation reads'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('comment on column machine_client.scopes is null');
    await runner.query('drop index ix_machine_client_owner');
    await runner.query('alter table session drop constraint ck_session_machine, drop column machine_client_id');
  }
}
