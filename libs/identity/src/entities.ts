import { CredentialEntity, SecondFactorEntity } from './persistence/credential.entity.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { OrganisationEntity } from './persistence/organisation.entity.js';
import { PersonEntity } from './persistence/person.entity.js';
import { LoginCodeEntity, MachineClientEntity, SessionEntity } from './persistence/session.entity.js';

/** Rows of this context, for the data source. */
export const identityEntities = [
  OrganisationEntity,
  PersonEntity,
  MembershipEntity,
  CredentialEntity,
  SecondFactorEntity,
  SessionEntity,
  LoginCodeEntity,
  MachineClientEntity,
];
