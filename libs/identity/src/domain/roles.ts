/** Roles of a membership, by the codes of the domain guide 3. */
export const MEMBER_ROLES = [
  'SO',
  'SP',
  'AD',
  'VE',
  'SA',
  'SL',
  'PM',
  'AO',
  'CM',
  'VA',
  'AU',
  'LA',
  'LM',
  'DO',
  'ME',
  'AM',
  'ST',
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What an organisation is; it decides which roles its members may have. */
export const ORGANISATION_KINDS = [
  'PLATFORM',
  'BUYER',
  'PUBLIC_BUYER',
  'AGENCY',
  'SUPPLIER',
  'CP_CENTRE',
  'VERIFIER',
  'LENDER',
  'ASSOCIATION',
  'AUTHORITY',
  'DONOR',
  'MEDIATOR',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const ROLES_OF: Record<OrganisationKind, readonly MemberRole[]> = {
  PLATFORM: ['AM'],
  BUYER: ['SA', 'SL', 'PM', 'CM'],
  PUBLIC_BUYER: ['SA', 'SL'],
  AGENCY: ['PM', 'CM'],
  SUPPLIER: ['SO', 'SP'],
  CP_CENTRE: ['AD', 'ST', 'PM'],
  VERIFIER: ['VE', 'VA'],
  LENDER: ['LA', 'LM'],
  ASSOCIATION: ['AO'],
  AUTHORITY: ['AU', 'CM'],
  DONOR: ['DO', 'CM'],
  MEDIATOR: ['ME'],
};

/** True when members of such an organisation may have the role. */
export const mayHold = (kind: OrganisationKind, role: MemberRole): boolean => ROLES_OF[kind].includes(role);

/** Bank, verifier, programme and administrator roles prove a second factor at every sign-in (D8). */
const SECOND_FACTOR: readonly MemberRole[] = ['LA', 'LM', 'VE', 'VA', 'PM', 'AM'];

export const needsSecondFactor = (role: MemberRole): boolean => SECOND_FACTOR.includes(role);

/**
 * Role of a session whose membership asks for a second factor that the person has not set up yet: it may read itself,
 * set up the authenticator and sign out, and nothing else.
 */
export const SETTING_UP = 'SETTING-UP';
