import type { MyEnrolment } from '../enrolment.js';

/** The steps of the company's data, by the last part of their address. */
export const COMPANY_STEPS = ['empresa', 'actividad', 'ventas', 'instalacion', 'responsable'] as const;
export type FormStep = (typeof COMPANY_STEPS)[number];
export type CompanyStep = FormStep | 'revisar';

export const isCompanyStep = (text: string): text is CompanyStep =>
  text === 'revisar' || COMPANY_STEPS.some((step) => step === text);

/** The step after; the last leads to the review. */
export const stepAfter = (step: FormStep): CompanyStep => COMPANY_STEPS[COMPANY_STEPS.indexOf(step) + 1] ?? 'revisar';

export type Profile = NonNullable<MyEnrolment['profile']>;

/** The company's data as typed, field by field. */
export interface Typed {
  readonly legalName: string;
  readonly taxIdScheme: string;
  readonly taxId: string;
  readonly sectorCode: string;
  readonly workers: string;
  readonly salesAmount: string;
  readonly salesCurrency: string;
  readonly salesYear: string;
  readonly siteName: string;
  readonly siteTown: string;
  readonly siteAddress: string;
  readonly ownerName: string;
}

export type ProfileField = keyof Typed;

export const FIELDS: Readonly<Record<FormStep, readonly ProfileField[]>> = {
  empresa: ['legalName', 'taxIdScheme', 'taxId'],
  actividad: ['sectorCode', 'workers'],
  ventas: ['salesAmount', 'salesCurrency', 'salesYear'],
  instalacion: ['siteName', 'siteTown', 'siteAddress'],
  responsable: ['ownerName'],
};

/** Id of the control of a field, for links of the error summary. */
export const controlOf = (field: ProfileField): string => `company-${field}`;

const text = (value: string | number | null | undefined): string => String(value ?? '');

/** What the server has, as it stands in the form; everything empty while it has nothing. */
export function typedOf(profile: Profile | null): Typed {
  const known: Partial<Profile> = profile ?? {};
  return {
    legalName: text(known.legalName),
    ...taxIdOf(profile),
    sectorCode: text(known.sectorCode),
    workers: text(known.workers),
    salesAmount: text(known.salesAmount),
    salesCurrency: text(known.salesCurrency),
    salesYear: text(known.salesYear),
    siteName: text(known.siteName),
    siteTown: text(known.siteTown),
    siteAddress: text(known.siteAddress),
    ownerName: text(known.ownerName),
  };
}

const taxIdOf = (profile: Profile | null): Pick<Typed, 'taxIdScheme' | 'taxId'> => ({
  taxIdScheme: text(profile?.taxId?.scheme),
  taxId: text(profile?.taxId?.display),
});

/** Steps that still lack something the programme needs to review the company (domain guide 5.2). */
export function missingSteps(profile: Profile | null): readonly FormStep[] {
  const typed = typedOf(profile);
  return COMPANY_STEPS.filter((step) => FIELDS[step].some((field) => typed[field] === ''));
}
