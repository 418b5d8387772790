import { Injectable } from '@nestjs/common';
import { conflict, invalid, normaliseEmail } from '#kernel';
import { UnitOfWork, currentContext, emailDoor, runAs } from '#platform';
import { atLeast, refusedNotBefore } from './at-least.js';
import { needsSecondFactor } from './domain/roles.js';
import { EmailCodes } from './email-codes.js';
import { Misses } from './misses.js';
import { Passwords } from './passwords.js';
import { CredentialEntity } from './persistence/credential.entity.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { PersonEntity } from './persistence/person.entity.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';

export interface SignIn {
  readonly email: string;
  readonly password?: string | null | undefined;
  /** Six digits that were sent by e-mail, instead of a password. */
  readonly emailCode?: string | null | undefined;
  /** Six digits of the authenticator. */
  readonly secondFactor?: string | null | undefined;
  readonly membershipId?: string | null | undefined;
}

export interface SignedIn {
  /** Absent while the person still has to choose among several memberships. */
  readonly secret?: string;
  /** The role asks for an authenticator and the person has none yet: the session is good for setting it up only. */
  readonly mustSetUp?: boolean;
  readonly memberships: MembershipEntity[];
}

interface Opened extends SignedIn {
  /** The second factor was asked for and proved: only this forgets the misses before it. */
  readonly secondFactor: boolean;
}

/** Refusals take this long at least, and so does asking for a code: longer than any of the ways they can come about. */
const REFUSAL_MS = 200;
const REQUEST_MS = 60;

/** Proof of a person by password or e-mailed code, then by second factor where the role asks for it (D8). */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly codes: EmailCodes,
    private readonly misses: Misses,
  ) {}

  /**
   * Opens a session. Unknown address, wrong password and no membership answer alike and take as long.
   * @throws DomainError SIGN_IN_FAILED, ACCOUNT_RESTING, MFA_REQUIRED, MFA_WRONG
   */
  signIn(request: SignIn, userAgent: string | null): Promise<SignedIn> {
    return refusedNotBefore(REFUSAL_MS, () => this.prove(request, userAgent));
  }

  /**
   * Proves the acting person anew, by authenticator or by a code sent to their address.
   * @throws DomainError MFA_WRONG, ACCOUNT_RESTING
   */
  async stepUp(email: string, code: string): Promise<boolean> {
    const proof = await this.misses.guess(email, 'secondFactor', async () => {
      if (await this.uow.run(() => this.secondFactor.use(code))) return 'authenticator';
      return (await this.codes.use(email, code)) && 'emailCode';
    });
    if (!proof) throw conflict('MFA_WRONG', { field: 'code' });
    await this.uow.run(() => this.sessions.markStepUp(proof === 'authenticator'));
    return true;
  }

  /** Sends a six-digit code to the address, if somebody may sign in with it; answer and time are the same either way. */
  async requestEmailCode(rawEmail: string): Promise<true> {
    const email = normaliseEmail(rawEmail);
    if (!email) throw invalid('EMAIL_INVALID', { field: 'email' });
    return atLeast<true>(REQUEST_MS, async () => {
      const person = await this.personAt(email);
      if (person) await this.codes.send(email, person.locale);
      return true;
    });
  }

  /** What the person at an address does, and for whom. Only for who just proved the address. */
  async membershipsAt(email: string): Promise<MembershipEntity[]> {
    const person = await this.personAt(email);
    return person ? this.as(person, () => this.uow.run(() => this.liveMemberships())) : [];
  }

  private async prove(request: SignIn, userAgent: string | null): Promise<SignedIn> {
    const email = normaliseEmail(request.email);
    if (!email) throw invalid('SIGN_IN_FAILED', { field: 'email' });
    const person = await this.personAt(email);
    const codeId = request.emailCode ? await this.codes.find(email, request.emailCode) : undefined;
    const proven = request.emailCode
      ? codeId !== undefined
      : await this.passwordMatches(email, person, request.password ?? '');
    if (!person || !proven) throw invalid('SIGN_IN_FAILED', { field: 'email' });
    const open = (): Promise<Opened> => this.uow.run(() => this.openFor({ ...request, email, codeId }, userAgent));
    if (!request.secondFactor) return this.as(person, open);
    return this.as(person, () => this.misses.guess(email, 'secondFactor', open, (opened) => opened.secondFactor));
  }

  private async openFor(
    request: SignIn & { readonly codeId: string | undefined },
    userAgent: string | null,
  ): Promise<Opened> {
    const memberships = await this.liveMemberships();
    if (memberships.length === 0) throw invalid('SIGN_IN_FAILED', { field: 'email' });
    const chosen = chosenOf(memberships, request.membershipId);
    if (!chosen) return { memberships, secondFactor: false };
    const needed = needsSecondFactor(chosen.role);
    const mustSetUp = needed && !(await this.secondFactor.isSet());
    const secondFactor = needed && !mustSetUp && (await this.proveSecondFactor(request.secondFactor));
    if (request.codeId && !(await this.codes.take(request.email, request.codeId)))
      throw invalid('SIGN_IN_FAILED', { field: 'email' });
    const { secret, sessionId } = await this.sessions.open(chosen, {
      secondFactor,
      fresh: secondFactor || Boolean(request.emailCode),
      userAgent,
    });
    this.uow.audit({
      action: 'identity.signed-in',
      subject: 'session',
      subjectId: sessionId,
      detail: { org: chosen.ownerOrgId, role: chosen.role },
    });
    return { secret, mustSetUp, memberships: [chosen], secondFactor };
  }

  private async proveSecondFactor(code: string | null | undefined): Promise<true> {
    if (!code) throw conflict('MFA_REQUIRED', { field: 'secondFactor' });
    if (!(await this.secondFactor.use(code))) throw conflict('MFA_WRONG', { field: 'secondFactor' });
    return true;
  }

  private liveMemberships(): Promise<MembershipEntity[]> {
    return this.uow
      .repo(MembershipEntity)
      .createQueryBuilder('m')
      .where('m.personId = current_actor() and m.startsAt <= now() and (m.endsAt is null or m.endsAt > now())')
      .orderBy('m.startsAt')
      .getMany();
  }

  private personAt(email: string): Promise<PersonEntity | undefined> {
    const door = emailDoor(email);
    return runAs({ ...currentContext(), doorHash: door }, () =>
      this.uow.run(async () => (await this.uow.repo(PersonEntity).findOneBy({ emailHash: door })) ?? undefined),
    );
  }

  private passwordMatches(email: string, person: PersonEntity | undefined, password: string): Promise<boolean> {
    return this.misses.guess(email, 'password', async () => {
      const credential = person && (await this.as(person, () => this.credentialOf(person)));
      return this.passwords.matches(credential?.passwordHash, password);
    });
  }

  private credentialOf({ id }: PersonEntity): Promise<CredentialEntity | null> {
    return this.uow.run(() => this.uow.repo(CredentialEntity).findOneBy({ personId: id }));
  }

  private as<T>(person: PersonEntity, work: () => Promise<T>): Promise<T> {
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, actorId: person.id }, work);
  }
}

/** The membership that was named, among the own; where none was named, the only one. */
function chosenOf(
  memberships: readonly MembershipEntity[],
  named: string | null | undefined,
): MembershipEntity | undefined {
  if (named) return memberships.find(({ id }) => id === named);
  return memberships.length === 1 ? memberships[0] : undefined;
}
