import { expect } from '@jest/globals';
import { uuidOf } from '#kernel';
import { PLATFORM_ORG_ID } from '#platform';
import { PeopleService } from '#identity';
import type { GraphqlClient } from './graphql-client.js';
import { described, handedIn } from './identity-stories.js';
import type { HandedIn } from './identity-stories.js';
import { asAdministrator, persona } from './personas.js';
import type { Persona } from './personas.js';
import type { TestProduct } from './product.js';
import { buyerWithProgramme } from './programme-stories.js';
import type { Buyer } from './programme-stories.js';
import { inventNit } from './tax-ids.js';
import { until } from './until.js';

export interface AskedCheck {
  readonly id: string;
  readonly version: number;
}

/** Two companies with one tax id: the first holds it and is active, the second handed in for another buyer. */
export interface Twins {
  readonly first: HandedIn;
  readonly second: HandedIn;
  readonly taxId: string;
  /** Of the first and of the second. */
  readonly buyers: readonly [Buyer, Buyer];
}

type Caller = Pick<HandedIn, 'client'>;
const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

/** What the journeys about checks of identities do and look at. */
export class IdentityStage {
  private constructor(
    private readonly product: TestProduct,
    readonly ana: Persona,
    readonly eva: Persona,
  ) {}

  /** With two administrators of the platform. */
  static async open(product: TestProduct): Promise<IdentityStage> {
    const platform = { id: PLATFORM_ORG_ID, kind: 'PLATFORM', name: 'Enverde', country: 'GT' } as const;
    await asAdministrator(() => product.api.get(PeopleService).createOrganisation(platform));
    const administrator = (): Promise<Persona> => persona(product, 'PLATFORM', 'AM', PLATFORM_ORG_ID);
    return new IdentityStage(product, await administrator(), await administrator());
  }

  async twins(): Promise<Twins> {
    const taxId = inventNit();
    const buyers = [await buyerWithProgramme(this.product), await buyerWithProgramme(this.product)] as const;
    const first = await handedIn(await described(this.product, buyers[0], { taxId, name: 'Panadería Uno' }));
    expect(await this.approve(buyers[0], first)).toEqual([]);
    const story = { taxId, name: 'La Espiga de Rosa', town: 'Cobán' };
    return { first, second: await handedIn(await described(this.product, buyers[1], story)), taxId, buyers };
  }

  async checksOf({ client }: Caller): Promise<AskedCheck[]> {
    const fields = 'id version companyName town applicantName askedOn answerDueOn';
    return (await client.ask<{ identityChecks: AskedCheck[] }>(`{ identityChecks { ${fields} } }`)).identityChecks;
  }

  /** @returns the codes of the refusal */
  async answer(
    { client }: Caller,
    check: AskedCheck | undefined,
    said: { isOurs: boolean; admitsApplicant?: boolean },
  ): Promise<string[]> {
    const input = { identityCheckId: check?.id, expectedVersion: check?.version, ...said };
    return codesOf(await client.mutate('answerIdentityCheck', input, 'identityCheck { state }'));
  }

  /** The owner says no. @returns the id of the check */
  async denied(first: Caller): Promise<string> {
    const [check] = await this.checksOf(first);
    expect(await this.answer(first, check, { isOurs: false })).toEqual([]);
    return check?.id ?? '';
  }

  async decide(
    { client }: Persona,
    id: string,
    verdict: string,
  ): Promise<{ state: string | undefined; codes: string[] }> {
    const told = await client.mutate<{ identityReview: { state: string } | null }>(
      'decideIdentityCheck',
      { identityCheckId: id, verdict, reason: 'Escritura y registro coinciden' },
      'identityReview { state cause taxId holderName opinions { verdict isMine } }',
    );
    return { state: told.identityReview?.state, codes: codesOf(told) };
  }

  /** Both administrators find the same, and it had its effect. */
  async decided(id: string, verdict: string): Promise<void> {
    for (const administrator of [this.ana, this.eva])
      expect((await this.decide(administrator, id, verdict)).codes).toEqual([]);
    await this.settled(id);
  }

  /** @returns the codes of the refusal */
  async approve(buyer: Buyer, { enrolmentId, version }: HandedIn): Promise<string[]> {
    const input = { enrolmentId, expectedVersion: version };
    return codesOf(await buyer.manager.client.mutate('approveEnrolment', input, 'enrolment { state }'));
  }

  async enrolments({ client }: Caller): Promise<{ id: string; state: string }[]> {
    return (await client.ask<{ myEnrolments: { id: string; state: string }[] }>('{ myEnrolments { id state } }'))
      .myEnrolments;
  }

  async reviews(): Promise<{ id: string; cause: string }[]> {
    const query = '{ identityReviews { id cause } }';
    return (await this.eva.client.ask<{ identityReviews: { id: string; cause: string }[] }>(query)).identityReviews;
  }

  async letters(to: string, about: RegExp): Promise<string[]> {
    const { demoMailbox } = await this.ana.client.ask<{ demoMailbox: { subject: string; text: string }[] }>(
      'query ($to: String) { demoMailbox(first: 50, to: $to) { subject text } }',
      { to },
    );
    return demoMailbox.filter(({ subject }) => about.test(subject)).map(({ subject, text }) => `${subject}\n${text}`);
  }

  /** Waits until a decision had its effect. */
  settled(id: string): Promise<true> {
    return until(async () => {
      const [row] = await this.product.rows<{ at: Date | null }>(
        'select settled_at as at from identity_check where id = $1',
        [uuidOf('idc', id)],
      );
      return row?.at ? true : undefined;
    });
  }

  /** An enrolment as somebody reads it; undefined when it is not there for them. */
  async enrolment(
    client: GraphqlClient,
    id: string,
  ): Promise<{ state: string; stateReason: string | null; supplierName: string; version: number } | undefined> {
    const { data } = await client.send(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { state stateReason supplierName version } }',
      { id },
    );
    return (
      data as { enrolment: { state: string; stateReason: string | null; supplierName: string; version: number } } | null
    )?.enrolment;
  }
}
