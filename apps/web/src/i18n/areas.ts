import type account from './es/account.json';
import type common from './es/common.json';
import type company from './es/company.json';
import type diagnostic from './es/diagnostic.json';
import type enrolment from './es/enrolment.json';
import type home from './es/home.json';
import type identity from './es/identity.json';
import type imports from './es/imports.json';
import type invitation from './es/invitation.json';
import type proof from './es/proof.json';
import type ranking from './es/ranking.json';
import type result from './es/result.json';
import type score from './es/score.json';
import type session from './es/session.json';
import type sharing from './es/sharing.json';
import type waves from './es/waves.json';

interface Texts {
  account: typeof account;
  common: typeof common;
  company: typeof company;
  diagnostic: typeof diagnostic;
  enrolment: typeof enrolment;
  home: typeof home;
  identity: typeof identity;
  imports: typeof imports;
  invitation: typeof invitation;
  proof: typeof proof;
  ranking: typeof ranking;
  result: typeof result;
  score: typeof score;
  session: typeof session;
  sharing: typeof sharing;
  waves: typeof waves;
}

export type Language = 'es' | 'en';

/** A part of the portal whose texts are fetched together. */
export type Area = keyof Texts;

type Plain<Key> = Key extends `${infer Base}_${'one' | 'many' | 'other'}` ? Base : Key;

/** The keys of an area; those with plural forms are called without the form, with `count`. */
export type TextKey<A extends Area> = Plain<keyof Texts[A] & string>;

/** Says a text of an area in the language of the moment. */
export type Say<A extends Area> = (key: TextKey<A>, values?: Readonly<Record<string, string | number>>) => string;
