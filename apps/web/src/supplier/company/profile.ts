import type { OwnProfileFragment } from '../../generated/supplier.js';

/** The steps of the company's data, by the last part of their address. */
export const COMPANY_STEPS = ['empresa', 'actividad', 'ventas', 'instalacion', 'responsable'] as const;
export type FormStep = (typeof COMPANY_STEPS)[number];
export type CompanyStep = FormStep | 'revisar';

export const isCompanyStep = (text: string): text is CompanyStep =>
  text === 'revisar' || COMPANY_STEPS.some((step) => step === text);

/** The step after; the last leads to the review. */
export const stepAfter = (step: FormStep): CompanyStep => COMPANY_STEPS[COMPANY_STEPS.indexOf(step) + 1] ?? 'revisar';

export type Profile = OwnProfileFragment;

/** The company's data as typed, field by field. */
export interface Typed {
  readonly legalName: string;
  readonly taxId: string;
  readonly sectorCode: string;
  readonly workers: string;
  readonly salesAmount: string;
  readonly salesYear: string;
  readonly siteTown: string;
  readonly siteAddress: string;
  readonly ownerName: string;
}

export type ProfileField = keyof Typed;

export const FIELDS: Readonly<Record<FormStep, readonly ProfileField[]>> = {
  empresa: ['legalName', 'taxId'],
  actividad: ['sectorCode', 'workers'],
  ventas: ['salesAmount', 'salesYear'],
  instalacion: ['siteTown', 'siteAddress'],
  responsable: ['ownerName'],
};

/** Helps a visit and is not needed for the review. */
const MAY_BE_EMPTY: readonly ProfileField[] = ['siteAddress'];

/** Id of the control of a field, for links of the error summary. */
export const controlOf = (field: ProfileField): string => `company-${field}`;

const text = (value: string | number | null): string => String(value ?? '');

/** What the server has, as it stands in the form. */
export const typedOf = (profile: Profile): Typed => ({
  legalName: text(profile.legalName),
  taxId: text(profile.taxDisplay),
  sectorCode: text(profile.sectorCode),
  workers: text(profile.workers),
  salesAmount: text(profile.sales),
  salesYear: text(profile.salesYear),
  siteTown: text(profile.siteTown),
  siteAddress: text(profile.siteAddress),
  ownerName: text(profile.ownerName),
});

/** Steps that still lack something the programme needs to review the company (domain guide 5.2). */
export function missingSteps(profile: Profile): readonly FormStep[] {
  const typed = typedOf(profile);
  const isMissing = (field: ProfileField): boolean => typed[field] === '' && !MAY_BE_EMPTY.includes(field);
  return COMPANY_STEPS.filter((step) => FIELDS[step].some(isMissing));
}
