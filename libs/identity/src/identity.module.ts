import { Module } from '@nestjs/common';
import { IdentityResolver } from './api/identity.resolver.js';
import { EmailCodes } from './email-codes.js';
import { Misses } from './misses.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

/** Organisations, people, memberships, sessions. */
@Module({
  providers: [EmailCodes, Misses, Passwords, PeopleService, SecondFactor, Sessions, SignInService, IdentityResolver],
  exports: [EmailCodes, PeopleService, SecondFactor, Sessions, SignInService],
})
export class IdentityModule {}
