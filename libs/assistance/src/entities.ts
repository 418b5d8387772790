import {
  AccreditationEntity,
  AdviserHoursEntity,
  HourReservationEntity,
  RosterCardEntity,
} from './persistence/accreditation.entity.js';
import { AdviserAssignmentEntity } from './persistence/adviser-assignment.entity.js';
import { TrackAssignmentEntity } from './persistence/track-assignment.entity.js';
import { VisitEntity } from './persistence/visit.entity.js';

/** Rows of this context, for the data source. */
export const assistanceEntities = [
  RosterCardEntity,
  AccreditationEntity,
  AdviserHoursEntity,
  HourReservationEntity,
  AdviserAssignmentEntity,
  TrackAssignmentEntity,
  VisitEntity,
];
