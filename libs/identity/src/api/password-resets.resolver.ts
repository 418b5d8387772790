import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { PasswordResets } from '../password-resets.js';
import { RequestPasswordResetInput, ResetPasswordInput } from './identity.inputs.js';
import { RequestPasswordResetPayload, ResetPasswordPayload } from './identity.types.js';

/** A forgotten password. */
@Resolver()
export class PasswordResetsResolver {
  constructor(
    private readonly resets: PasswordResets,
    private readonly commands: CommandRunner,
  ) {}

  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Sends six digits for a new password, if somebody has an account at the address.',
  })
  async requestPasswordReset(@Args('input') input: RequestPasswordResetInput): Promise<RequestPasswordResetPayload> {
    return payloadOf('accepted', await this.commands.attempt(() => this.resets.request(input.email)));
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets a new password by the code, ends every session of the person, and signs nobody in.',
  })
  async resetPassword(
    @Args('input') { email, emailCode, password }: ResetPasswordInput,
  ): Promise<ResetPasswordPayload> {
    return payloadOf('reset', await this.commands.attempt(() => this.resets.reset(email, emailCode, password)));
  }
}
