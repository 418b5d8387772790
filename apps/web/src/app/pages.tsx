import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Area } from '../i18n/areas.js';
import { loadTexts } from '../i18n/texts.js';
import type { PathName } from '../router/paths.js';

/** A page: what it shows, and who may open it. */
export interface PageEntry {
  readonly Screen: LazyExoticComponent<ComponentType>;
  readonly for: 'anyone' | 'signedIn' | 'buyer' | 'supplier';
}

type Load = () => Promise<{ default: ComponentType }>;

/** Code and texts of a page come together, when it is first opened. */
function page(access: PageEntry['for'], load: Load, ...areas: readonly Area[]): PageEntry {
  const both = async (): Promise<{ default: ComponentType }> => {
    const [module] = await Promise.all([load(), loadTexts(...areas)]);
    return module;
  };
  return { Screen: lazy(both), for: access };
}

const invitation = page('anyone', () => import('../supplier/invitation/invitation-page.js'), 'invitation');

/** The page at each address; the root leads on to the first screen of the role. */
export const PAGES: Readonly<Record<Exclude<PathName, 'root'>, PageEntry>> = {
  signIn: page('anyone', () => import('../session/sign-in-page.js'), 'session'),
  account: page('signedIn', () => import('../session/account-page.js'), 'account', 'session'),
  ranking: page('buyer', () => import('../analyst/ranking/ranking-page.js'), 'ranking', 'score'),
  enrolment: page('buyer', () => import('../analyst/enrolment/enrolment-page.js'), 'enrolment', 'score'),
  imports: page('buyer', () => import('../analyst/imports/file-page.js'), 'imports'),
  import: page('buyer', () => import('../analyst/imports/import-page.js'), 'imports'),
  waves: page('buyer', () => import('../analyst/waves/waves-page.js'), 'waves'),
  invitation,
  invitationToken: invitation,
  accept: page('anyone', () => import('../supplier/invitation/accept-page.js'), 'invitation', 'diagnostic'),
  home: page('supplier', () => import('../supplier/home/home-page.js'), 'home', 'diagnostic', 'company'),
  question: page('anyone', () => import('../supplier/diagnostic/question-page.js'), 'diagnostic'),
  review: page('anyone', () => import('../supplier/diagnostic/review-page.js'), 'diagnostic'),
  sent: page('supplier', () => import('../supplier/diagnostic/sent-page.js'), 'diagnostic'),
  company: page('supplier', () => import('../supplier/company/company-page.js'), 'company'),
  result: page('supplier', () => import('../supplier/result/result-page.js'), 'result', 'score'),
  identity: page('supplier', () => import('../supplier/identity/identity-page.js'), 'identity'),
  forgotten: page('anyone', () => import('../session/forgotten-page.js'), 'session'),
  sharing: page('supplier', () => import('../supplier/sharing/sharing-page.js'), 'sharing'),
};
