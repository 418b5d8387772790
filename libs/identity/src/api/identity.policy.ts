import type { PolicyTable } from '#platform';

const KEEPERS = ['PM', 'SL'] as const;

/** Who may use what of identity. */
export const identityPolicy: PolicyTable = {
  'Query.viewer': 'signed-in',
  'Query.mySessions': 'signed-in',
  'Mutation.signIn': 'public',
  'Mutation.requestEmailCode': 'public',
  'Mutation.requestPasswordReset': 'public',
  'Mutation.resetPassword': 'public',
  'Mutation.signOut': 'public',
  'Mutation.endSession': 'signed-in',
  'Mutation.setPassword': 'signed-in',
  'Mutation.enrolSecondFactor': 'signed-in',
  'Mutation.stepUp': 'signed-in',
  // Who answers for a buyer's systems: programme manager and sourcing lead.
  'Query.machineClients': KEEPERS,
  'Mutation.createMachineClient': KEEPERS,
  'Mutation.revokeMachineClient': KEEPERS,
  'Mutation.machineToken': 'public',
  'MachineClient.*': KEEPERS,
  'CreateMachineClientPayload.*': KEEPERS,
  'RevokeMachineClientPayload.*': KEEPERS,
  'MachineTokenPayload.*': 'public',
  'Mutation.createOrganisation': ['AM'],
  'Mutation.addMember': ['AM'],
  'Organisation.*': 'signed-in',
  'Person.*': 'signed-in',
  // A person who acts for several organisations reads these before the session exists.
  'Membership.*': 'public',
  'Viewer.*': 'signed-in',
  'Session.*': 'signed-in',
  'SignedIn.*': 'public',
  'ChooseMembership.*': 'public',
  'SignInPayload.*': 'public',
  'RequestEmailCodePayload.*': 'public',
  'RequestPasswordResetPayload.*': 'public',
  'ResetPasswordPayload.*': 'public',
  'SignOutPayload.*': 'public',
  'SetPasswordPayload.*': 'signed-in',
  'EnrolSecondFactorPayload.*': 'signed-in',
  'StepUpPayload.*': 'signed-in',
  'EndSessionPayload.*': 'signed-in',
  'CreateOrganisationPayload.*': ['AM'],
  'AddMemberPayload.*': ['AM'],
};
