import { PublishedScoreEntity, ScorePublicationEntity, ScoreSnapshotEntity } from './persistence/score.entity.js';

/** Rows of this context, for the data source. */
export const scoringEntities = [ScoreSnapshotEntity, ScorePublicationEntity, PublishedScoreEntity];
