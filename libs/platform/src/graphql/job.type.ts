import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JobState } from '../jobs/jobs.js';
import { idScalar } from './scalars.js';

export const JobId = idScalar('JobId', 'job');

export enum JobStateEnum {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(JobStateEnum, { name: 'JobState' });

@ObjectType('Job', { description: 'Long work that somebody waits for; poll it about once a second.' })
export class JobType {
  @Field(() => JobId) id!: string;
  @Field(() => JobStateEnum) state!: JobState;
  @Field(() => Int, { description: 'Rows done so far.' }) done!: number;
  @Field(() => Int, { nullable: true, description: 'Rows in all; null while it is not known.' }) total!: number | null;
  @Field(() => String, { nullable: true }) errorCode!: string | null;
}
