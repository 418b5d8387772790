import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, actingPerson, currentContext, payloadOf } from '#platform';
import type { Locale } from '#platform';
import { InboxQueries } from '../inbox.queries.js';
import { PreferencesService } from '../preferences.service.js';
import { SeasonsService } from '../seasons.service.js';
import {
  DeclarePeakSeasonInput,
  DeclarePeakSeasonPayload,
  MessagePreferencesType,
  PeakSeasonType,
  SetMessagePreferencesInput,
  SetMessagePreferencesPayload,
  TaskType,
} from './tasks.types.js';

const ALWAYS: Record<Locale, string> = {
  es: 'Los avisos de seguridad, los códigos y los plazos de los que depende un derecho suyo llegan siempre; no se pueden apagar.',
  en: 'Security notices, codes and deadlines that a right of yours depends on always come; they cannot be switched off.',
};

/** What a person has to do, and what they are written about it. */
@Resolver()
export class TasksResolver {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly seasons: SeasonsService,
    private readonly preferences: PreferencesService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [TaskType], { description: 'Open tasks of the acting person, the next deadline first, at most 100.' })
  myTasks(): Promise<TaskType[]> {
    return this.inbox.mine();
  }

  @Query(() => [PeakSeasonType], { description: 'Declared seasons of the acting supplier, earliest first.' })
  async peakSeasons(): Promise<PeakSeasonType[]> {
    return (await this.seasons.mine()).map(({ from, to }) => ({ startsOn: from, endsOn: to }));
  }

  @Query(() => MessagePreferencesType)
  async messagePreferences(): Promise<MessagePreferencesType> {
    return { digests: await this.preferences.digests(), always: ALWAYS[currentContext().locale] };
  }

  @Mutation(() => DeclarePeakSeasonPayload, {
    description: 'Clocks stand still and reminders wait meanwhile, but for those that a right hangs on.',
  })
  async declarePeakSeason(@Args('input') input: DeclarePeakSeasonInput): Promise<DeclarePeakSeasonPayload> {
    const { startsOn, endsOn } = input;
    const outcome = await this.commands.run(
      { operation: 'declarePeakSeason', input },
      async () => ({ touched: { id: await this.seasons.declare({ from: startsOn, to: endsOn }) } }),
      async ({ id }) => {
        const season = (await this.seasons.mine()).find((each) => each.id === id);
        return season ? { startsOn: season.from, endsOn: season.to } : null;
      },
    );
    return payloadOf('peakSeason', outcome, input.clientMutationId);
  }

  @Mutation(() => SetMessagePreferencesPayload)
  async setMessagePreferences(@Args('input') input: SetMessagePreferencesInput): Promise<SetMessagePreferencesPayload> {
    const outcome = await this.commands.run(
      { operation: 'setMessagePreferences', input },
      async () => {
        await this.preferences.setDigests(input.digests);
        return { touched: { id: actingPerson() } };
      },
      () => this.messagePreferences(),
    );
    return payloadOf('messagePreferences', outcome, input.clientMutationId);
  }
}
