import { Query, Resolver } from '@nestjs/graphql';
import { LiveScoreService } from '../live-score.service.js';
import { viewOf } from './live-score.view.js';
import { LiveScoreType } from './scoring.types.js';

@Resolver()
export class ScoringResolver {
  constructor(private readonly live: LiveScoreService) {}

  @Query(() => LiveScoreType, { description: 'The acting supplier’s score as it stands now.' })
  async myScore(): Promise<LiveScoreType> {
    return viewOf(await this.live.mine());
  }
}
