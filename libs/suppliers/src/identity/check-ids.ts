import type { IdentityCheckEntity } from '../persistence/identity-check.entity.js';

/** What events carry of a check. */
export const idsOfCheck = ({
  id,
  counterpartyOrgId,
  applicantOrgId,
  enrolmentId,
}: IdentityCheckEntity): Record<'checkId' | 'holderOrgId' | 'applicantOrgId' | 'enrolmentId', string> => ({
  ...{ checkId: id, holderOrgId: counterpartyOrgId, applicantOrgId, enrolmentId },
});
