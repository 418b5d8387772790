import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CapturedMailType } from './mailbox.types.js';
import { MailboxQueries } from '../mailbox.queries.js';

@Resolver()
export class MailboxResolver {
  constructor(private readonly mailbox: MailboxQueries) {}

  @Query(() => [CapturedMailType], {
    description: 'Newest letters of the demonstration’s mailbox; NOT_FOUND outside demo mode.',
  })
  demoMailbox(
    @Args('to', { type: () => String, nullable: true }) to: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<CapturedMailType[]> {
    return this.mailbox.newest(to, Math.min(Math.max(first, 1), 100));
  }
}
