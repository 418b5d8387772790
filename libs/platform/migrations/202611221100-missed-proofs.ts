import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personalTable } from './personal-table.js';

/** Failed proofs are counted by address instead of by person, so that unknown addresses rest alike (docs/adr/0008). */
export class MissedProofs202611221100 implements MigrationInterface {
  name = 'MissedProofs2026112211000'; // TypeORM orders by the last 13 digits

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table missed_proof');
    await runner.query(
      'alter table credential add column failed_attempts int not null default 0, add column locked_until timestamptz',
    );
  }
}

const up = [
  `create table missed_proof (
    door text not null,
    misses int not null,
    ends_at timestamptz not null,
    constraint pk_missed_proof primary key (door)
  )`,
  `comment on table missed_proof is 'failed proofs in a row by what was guessed at and the hash of the address, known or not'`,
  ...personalTable('missed_proof', 'door = (select door_hash())', 'select, insert, update'),
  `alter table credential drop column failed_attempts, drop column locked_until`,
];
