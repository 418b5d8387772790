import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, ENV, UnitOfWork, currentContext, payloadOf } from '#platform';
import type { EdgeContext, Env } from '#platform';
import { notFound } from '#kernel';
import { PeopleService } from '../people.service.js';
import { Sessions } from '../sessions.js';
import { SignInService } from '../sign-in.service.js';
import { SecondFactor } from '../second-factor.js';
import {
  AddMemberInput,
  CreateOrganisationInput,
  EndSessionInput,
  RequestEmailCodeInput,
  SetPasswordInput,
  SignInInput,
  StepUpInput,
} from './identity.inputs.js';
import {
  AddMemberPayload,
  CreateOrganisationPayload,
  EndSessionPayload,
  EnrolSecondFactorPayload,
  RequestEmailCodePayload,
  SessionType,
  SetPasswordPayload,
  SignInPayload,
  SignOutPayload,
  StepUpPayload,
  ViewerType,
} from './identity.types.js';
import { cookiePolicyOf, setSessionCookie } from './session-cookie.js';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
    private readonly commands: CommandRunner,
    private readonly uow: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Query(() => ViewerType, { description: 'Who is signed in, and for which organisation.' })
  viewer(): Promise<ViewerType> {
    return this.people.me();
  }

  @Query(() => [SessionType], { description: 'Open sessions of the signed-in person.' })
  async mySessions(): Promise<SessionType[]> {
    const rows = await this.uow.run(() => this.sessions.list());
    return rows.map((row) => Object.assign(row, { isCurrent: row.id === currentContext().sessionId }));
  }

  @Mutation(() => SignInPayload)
  async signIn(@Args('input') input: SignInInput, @Context() { req, res }: EdgeContext): Promise<SignInPayload> {
    const outcome = await this.commands.attempt(async () => {
      const {
        secret,
        memberships,
        mustSetUp = false,
      } = await this.signIns.signIn(input, (req.headers['user-agent'] ?? '').slice(0, 200) || null);
      if (secret) setSessionCookie(res, cookiePolicyOf(this.env.publicUrl ?? ''), secret);
      const [only] = memberships;
      return secret && only ? { membership: only, mustSetUp } : { memberships };
    });
    return payloadOf('result', outcome);
  }

  @Mutation(() => RequestEmailCodePayload)
  async requestEmailCode(@Args('input') input: RequestEmailCodeInput): Promise<RequestEmailCodePayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.signIns.requestEmailCode(input.email)));
  }

  @Mutation(() => SignOutPayload)
  async signOut(@Context() { res }: EdgeContext): Promise<SignOutPayload> {
    const outcome = await this.commands.attempt(async () => {
      await this.uow.run(() => this.sessions.end());
      return true;
    });
    setSessionCookie(res, cookiePolicyOf(this.env.publicUrl ?? ''), '');
    return payloadOf('signedOut', outcome);
  }

  @Mutation(() => EndSessionPayload)
  async endSession(@Args('input') input: EndSessionInput): Promise<EndSessionPayload> {
    const outcome = await this.commands.run(
      { operation: 'endSession', input },
      async () => {
        const mine = (await this.sessions.list()).some(({ id }) => id === input.sessionId);
        if (!mine) throw notFound();
        await this.sessions.end(input.sessionId);
        return { touched: { sessionId: input.sessionId } };
      },
      () => Promise.resolve(true),
    );
    return payloadOf('ended', outcome, input.clientMutationId);
  }

  @Mutation(() => SetPasswordPayload)
  async setPassword(@Args('input') input: SetPasswordInput): Promise<SetPasswordPayload> {
    const outcome = await this.commands.attempt(async () => {
      await this.people.setPassword(input.password);
      return (await this.people.me()).person;
    });
    return payloadOf('person', outcome);
  }

  @Mutation(() => EnrolSecondFactorPayload, {
    description: 'Starts the enrolment of an authenticator app; the first right code (stepUp) confirms it.',
  })
  async enrolSecondFactor(): Promise<EnrolSecondFactorPayload> {
    const { person } = await this.people.me();
    return payloadOf(
      'otpauthUri',
      await this.commands.attempt(() => this.uow.run(() => this.secondFactor.enrol(person.email))),
    );
  }

  @Mutation(() => StepUpPayload, {
    description:
      'Proves the person anew; needed within five minutes before consent, submission, finance and role changes.',
  })
  async stepUp(@Args('input') input: StepUpInput): Promise<StepUpPayload> {
    const { person } = await this.people.me();
    const outcome = await this.commands.attempt(() => this.signIns.stepUp(person.email, input.code));
    return payloadOf('proven', outcome);
  }

  @Mutation(() => CreateOrganisationPayload)
  async createOrganisation(@Args('input') input: CreateOrganisationInput): Promise<CreateOrganisationPayload> {
    const outcome = await this.commands.run(
      { operation: 'createOrganisation', input },
      async () => ({ touched: { id: await this.people.createOrganisation(input) } }),
      ({ id }) => this.people.organisation(id),
    );
    return payloadOf('organisation', outcome, input.clientMutationId);
  }

  @Mutation(() => AddMemberPayload)
  async addMember(@Args('input') input: AddMemberInput): Promise<AddMemberPayload> {
    const outcome = await this.commands.run(
      { operation: 'addMember', input },
      async () => ({ touched: { id: (await this.people.addMember(input)).membershipId } }),
      ({ id }) => this.people.membership(id),
    );
    return payloadOf('membership', outcome, input.clientMutationId);
  }
}
