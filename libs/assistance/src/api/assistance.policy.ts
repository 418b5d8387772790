import type { PolicyTable } from '#platform';

const OWN = ['SO', 'SP'] as const;
/** The supplier, its adviser and the programme: who works together. */
const TOGETHER = [...OWN, 'AD', 'PM'] as const;

/** Who may use what of assistance. A buyer's analysts read the state alone, `Enrolment.trackStatus`. */
export const assistancePolicy: PolicyTable = {
  'Query.accreditations': ['PM'],
  'Query.myAssignments': ['AD'],
  'Query.adviserAssignments': [...OWN, 'PM'],
  'Query.trackCatalogue': 'public',
  'Query.tracks': TOGETHER,
  'Query.waitingTracks': ['PM'],
  'Query.visits': TOGETHER,
  'Mutation.issueRosterCode': ['AD', 'VE'],
  'Mutation.accreditPerson': ['PM'],
  'Mutation.endAccreditation': ['PM'],
  'Mutation.setAdviserHours': ['PM'],
  'Mutation.proposeAdviser': ['PM'],
  'Mutation.acceptAdviser': ['SO'],
  'Mutation.declineAdviser': ['SO'],
  'Mutation.endAdviser': ['SO', 'PM'],
  'Mutation.proposeTrack': ['AD'],
  'Mutation.acceptTrack': ['SO'],
  'Mutation.refuseTrack': ['SO'],
  'Mutation.startTrack': ['PM'],
  'Mutation.finishTrack': ['SO', 'AD'],
  'Mutation.stopTrack': ['SO', 'PM'],
  'Mutation.proposeVisit': ['AD'],
  'Mutation.confirmVisit': ['SO'],
  'Mutation.cancelVisit': ['SO', 'AD'],
  'Mutation.registerVisit': ['AD'],
  'Accreditation.*': ['PM'],
  'AdviserHours.*': ['PM'],
  'RosterCode.*': ['AD', 'VE'],
  'AdviserAssignment.*': TOGETHER,
  'Track.*': 'public',
  'TrackAssignment.*': TOGETHER,
  'Visit.*': TOGETHER,
  'IssueRosterCodePayload.*': ['AD', 'VE'],
  'AccreditationPayload.*': ['PM'],
  'AdviserAssignmentPayload.*': [...OWN, 'PM'],
  'TrackAssignmentPayload.*': TOGETHER,
  'VisitPayload.*': TOGETHER,
};
