import { ApplicantEntity } from './persistence/applicant.entity.js';
import { FinanceConsentEntity, FinanceFactEntity, PreQualificationEntity } from './persistence/finance-file.entity.js';
import { FinanceProductEntity } from './persistence/finance-product.entity.js';

/** Rows of this context, for the data source. */
export const financeEntities = [
  ApplicantEntity,
  FinanceConsentEntity,
  FinanceFactEntity,
  FinanceProductEntity,
  PreQualificationEntity,
];
