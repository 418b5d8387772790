import type { PolicyTable } from '#platform';

const TEAM = ['SA', 'SL', 'PM'] as const;
const OWN = ['SO', 'SP'] as const;

/** Who may use what of suppliers. */
export const suppliersPolicy: PolicyTable = {
  'Query.invitation': TEAM,
  'Query.invitationByLink': 'public',
  'Query.myEnrolments': OWN,
  'Query.enrolment': [...TEAM, ...OWN],
  'Query.companyProfile': OWN,
  'Query.dataSharing': OWN,
  'Mutation.addListedSupplier': TEAM,
  'Mutation.inviteSupplier': TEAM,
  'Mutation.resendInvitation': TEAM,
  'Mutation.cancelInvitation': TEAM,
  'Mutation.openInvitation': 'public',
  'Mutation.requestInvitationCode': 'public',
  'Mutation.declineInvitation': 'public',
  'Mutation.requestNewInvitation': 'public',
  'Mutation.saveCompanyProfile': OWN,
  'Mutation.submitEnrolment': ['SO'],
  'Mutation.withdrawEnrolment': ['SO'],
  'Mutation.approveEnrolment': ['PM'],
  'Mutation.observeEnrolment': ['PM'],
  'Mutation.rejectEnrolment': ['PM'],
  'TaxId.*': TEAM,
  'ListedSupplier.*': TEAM,
  'Invitation.*': TEAM,
  'InvitationView.*': 'public',
  // The holder of a link becomes the owner of the supplier in the very request that reads these.
  'Enrolment.*': 'public',
  'CompanyProfile.*': OWN,
  'DataShare.*': OWN,
  'AddListedSupplierPayload.*': TEAM,
  'InviteSupplierPayload.*': TEAM,
  'ResendInvitationPayload.*': TEAM,
  'CancelInvitationPayload.*': TEAM,
  'LinkPayload.*': 'public',
  'LinkAcceptedPayload.*': 'public',
  'EnrolmentPayload.*': 'public',
  'CompanyProfilePayload.*': OWN,
};
