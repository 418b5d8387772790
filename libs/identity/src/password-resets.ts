import { Injectable } from '@nestjs/common';
import { invalid, normaliseEmail } from '#kernel';
import { UnitOfWork, currentContext, emailDoor, runAs } from '#platform';
import { atLeast } from './at-least.js';
import { checkPassword } from './domain/password.js';
import { EmailCodes } from './email-codes.js';
import { PeopleService, asPerson } from './people.service.js';
import { PersonEntity } from './persistence/person.entity.js';

/** Longer than any of the ways in which an answer can come about (a password is hashed on the long one). */
const REQUEST_MS = 60;
const RESET_MS = 300;

/** A forgotten password: by a code that comes to the address, with the misses of every code. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: EmailCodes,
    private readonly people: PeopleService,
  ) {}

  /** Sends a code to the address, if somebody has an account there; answer and time are the same either way. */
  async request(rawEmail: string): Promise<true> {
    const email = addressOf(rawEmail);
    return atLeast<true>(REQUEST_MS, async () => {
      const person = await this.personAt(email);
      if (person) await this.codes.send(email, person.locale, 'RESET');
      return true;
    });
  }

  /**
   * Sets the new password and ends every session of the person; nobody is signed in by it. A password that will not do
   * leaves the code good. A second factor stays what it is.
   * @throws DomainError EMAIL_CODE_WRONG, for unknown addresses alike; ACCOUNT_RESTING, PASSWORD_…
   */
  async reset(rawEmail: string, code: string, password: string): Promise<true> {
    const email = addressOf(rawEmail);
    checkPassword(password, []);
    if (!/^\s*\d{6}\s*$/.test(code)) throw invalid('EMAIL_CODE_WRONG', { field: 'emailCode' });
    return atLeast<true>(RESET_MS, async () => {
      const codeId = await this.codes.find(email, code, 'RESET');
      const person = await this.personAt(email);
      if (!person || codeId === undefined) throw invalid('EMAIL_CODE_WRONG', { field: 'emailCode' });
      await asPerson(person.id, () =>
        this.uow.run(async () => {
          await this.people.setPassword(password);
          if (!(await this.codes.take(email, codeId))) throw invalid('EMAIL_CODE_WRONG', { field: 'emailCode' });
        }),
      );
      return true;
    });
  }

  private personAt(email: string): Promise<PersonEntity | null> {
    const door = emailDoor(email);
    return runAs({ ...currentContext(), doorHash: door }, () =>
      this.uow.run(() => this.uow.repo(PersonEntity).findOneBy({ emailHash: door })),
    );
  }
}

function addressOf(raw: string): string {
  const email = normaliseEmail(raw);
  if (!email) throw invalid('EMAIL_INVALID', { field: 'email' });
  return email;
}
