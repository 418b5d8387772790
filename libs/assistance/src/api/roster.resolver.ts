import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { AdviserEnding } from '../adviser-ending.service.js';
import { HoursService } from '../hours.service.js';
import { RosterService } from '../roster.service.js';
import {
  AccreditPersonInput,
  AccreditationPayload,
  AccreditationType,
  AdviserHoursType,
  EndAccreditationInput,
  IssueRosterCodeInput,
  IssueRosterCodePayload,
  SetAdviserHoursInput,
} from './roster.types.js';

/** The programme's roster of advisers and verifiers, and their hours. */
@Resolver(() => AccreditationType)
export class RosterResolver {
  constructor(
    private readonly roster: RosterService,
    private readonly hoursService: HoursService,
    private readonly ending: AdviserEnding,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [AccreditationType], { description: 'The roster of the acting programme owner, at most 100, by name.' })
  accreditations(): Promise<AccreditationType[]> {
    return this.roster.roster();
  }

  @ResolveField(() => [AdviserHoursType], { description: 'The newest quarter first.' })
  hours(@Parent() { id }: AccreditationType): Promise<AdviserHoursType[]> {
    return this.hoursService.ofAccreditation(id);
  }

  @Mutation(() => IssueRosterCodePayload, {
    description: 'The acting adviser or verifier makes a code, good for thirty days, to give to a programme.',
  })
  async issueRosterCode(@Args('input') input: IssueRosterCodeInput): Promise<IssueRosterCodePayload> {
    let shown: string | null = null;
    const outcome = await this.commands.run(
      { operation: 'issueRosterCode', input },
      async () => {
        const { id, code } = await this.roster.issueCode();
        shown = code;
        return { touched: { id } };
      },
      async ({ id }) => ({ expiresAt: (await this.roster.card(id)).expiresAt }),
    );
    const value = outcome.value && { ...outcome.value, code: outcome.replayed ? null : shown };
    const { replayed, userErrors, warnings } = outcome;
    return payloadOf(
      'rosterCode',
      { replayed, userErrors, warnings, ...(value ? { value } : {}) },
      input.clientMutationId,
    );
  }

  @Mutation(() => AccreditationPayload, { description: 'Puts the person who gave the code on the roster.' })
  async accreditPerson(@Args('input') input: AccreditPersonInput): Promise<AccreditationPayload> {
    const outcome = await this.commands.run(
      { operation: 'accreditPerson', input },
      async () => ({ touched: { id: await this.roster.accreditPerson(input.code, input) } }),
      ({ id }) => this.roster.accreditation(id),
    );
    return payloadOf('accreditation', outcome, input.clientMutationId);
  }

  @Mutation(() => AccreditationPayload, { description: 'From today on; what stands on it ends with it.' })
  async endAccreditation(@Args('input') input: EndAccreditationInput): Promise<AccreditationPayload> {
    const { accreditationId: id, expectedVersion, reason } = input;
    const outcome = await this.commands.run(
      { operation: 'endAccreditation', input },
      async () => {
        await this.ending.endAccreditation(id, expectedVersion, reason);
        return { touched: { id } };
      },
      (touched) => this.roster.accreditation(touched.id),
    );
    return payloadOf('accreditation', outcome, input.clientMutationId);
  }

  @Mutation(() => AccreditationPayload, { description: 'Never below what is reserved already.' })
  async setAdviserHours(@Args('input') input: SetAdviserHoursInput): Promise<AccreditationPayload> {
    const { accreditationId: id, quarter, total } = input;
    const outcome = await this.commands.run(
      { operation: 'setAdviserHours', input },
      async () => {
        await this.hoursService.setHours(id, quarter, total);
        return { touched: { id } };
      },
      (touched) => this.roster.accreditation(touched.id),
    );
    return payloadOf('accreditation', outcome, input.clientMutationId);
  }
}
