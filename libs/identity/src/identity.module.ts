import { Module } from '@nestjs/common';
import { identityResolvers } from './api/resolvers.js';
import { EmailCodes } from './email-codes.js';
import { MachineClients } from './machine-clients.js';
import { Misses } from './misses.js';
import { PasswordResets } from './password-resets.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

/** Organisations, people, memberships, sessions. */
@Module({
  providers: [
    EmailCodes,
    MachineClients,
    Misses,
    PasswordResets,
    Passwords,
    PeopleService,
    SecondFactor,
    Sessions,
    SignInService,
    ...identityResolvers,
  ],
  exports: [EmailCodes, PeopleService, SecondFactor, Sessions, SignInService],
})
export class IdentityModule {}
