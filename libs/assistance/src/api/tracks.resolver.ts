import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { ProgrammeId, ProgrammesService } from '#programmes';
import { EnrolmentId } from '#suppliers';
import { TRACKS } from '../domain/index.js';
import { TrackProposals } from '../track-proposals.service.js';
import { TrackQueries } from '../track.queries.js';
import { TrackStarts } from '../track-starts.service.js';
import { TracksService } from '../tracks.service.js';
import {
  AcceptTrackInput,
  FinishTrackInput,
  ProposeTrackInput,
  RefuseTrackInput,
  StartTrackInput,
  StopTrackInput,
  TrackAssignmentPayload,
  TrackAssignmentType,
  TrackType,
} from './tracks.types.js';

/** Tracks of assistance. */
@Resolver(() => TrackAssignmentType)
export class TracksResolver {
  constructor(
    private readonly service: TracksService,
    private readonly starts: TrackStarts,
    private readonly proposals: TrackProposals,
    private readonly queries: TrackQueries,
    private readonly programmes: ProgrammesService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => [TrackType], { description: 'Every track that there is.' })
  trackCatalogue(): TrackType[] {
    return [...TRACKS];
  }

  @Query(() => [TrackAssignmentType], { description: 'Tracks of an enrolment, the newest first.' })
  tracks(@Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string): Promise<TrackAssignmentType[]> {
    return this.queries.ofEnrolment(enrolmentId);
  }

  @Query(() => [TrackAssignmentType], {
    description: 'Who waits for hours: legal risk first, then the quickest to pay back, then who waits longest.',
  })
  async waitingTracks(
    @Args('programmeId', { type: () => ProgrammeId }) programmeId: string,
  ): Promise<TrackAssignmentType[]> {
    await this.programmes.programme(programmeId);
    return this.queries.waiting(programmeId);
  }

  @Mutation(() => TrackAssignmentPayload, { description: 'The assigned adviser proposes, and says why.' })
  async proposeTrack(@Args('input') input: ProposeTrackInput): Promise<TrackAssignmentPayload> {
    const { enrolmentId, track, reason, hours } = input;
    const outcome = await this.commands.run(
      { operation: 'proposeTrack', input },
      async () => ({ touched: { id: await this.proposals.propose(enrolmentId, track, reason, hours ?? null) } }),
      ({ id }) => this.queries.track(id),
    );
    return payloadOf('trackAssignment', outcome, input.clientMutationId);
  }

  @Mutation(() => TrackAssignmentPayload, { description: 'With the share of the hours that was shown.' })
  acceptTrack(@Args('input') input: AcceptTrackInput): Promise<TrackAssignmentPayload> {
    return this.done('acceptTrack', input, (id, version) => this.service.accept(id, version, input.firmSharePct));
  }

  @Mutation(() => TrackAssignmentPayload, { description: 'It is not proposed again for ninety days.' })
  refuseTrack(@Args('input') input: RefuseTrackInput): Promise<TrackAssignmentPayload> {
    return this.done('refuseTrack', input, (id, version) => this.service.refuse(id, version, input.reason ?? null));
  }

  @Mutation(() => TrackAssignmentPayload, { description: 'With the supplier’s adviser; the hours are set apart.' })
  startTrack(@Args('input') input: StartTrackInput): Promise<TrackAssignmentPayload> {
    return this.done('startTrack', input, (id, version) => this.starts.start(id, version, input));
  }

  @Mutation(() => TrackAssignmentPayload, {
    description: 'Adviser and supplier each say that it is done; with the second yes it is completed.',
  })
  finishTrack(@Args('input') input: FinishTrackInput): Promise<TrackAssignmentPayload> {
    return this.done('finishTrack', input, (id, version) => this.service.finish(id, version));
  }

  @Mutation(() => TrackAssignmentPayload, { description: 'What was not used of the hours is returned.' })
  stopTrack(@Args('input') input: StopTrackInput): Promise<TrackAssignmentPayload> {
    return this.done('stopTrack', input, (id, version) => this.service.stop(id, version, input.reason));
  }

  private async done(
    operation: string,
    input: { readonly clientMutationId: string; readonly trackAssignmentId: string; readonly expectedVersion: number },
    act: (id: string, expectedVersion: number) => Promise<void>,
  ): Promise<TrackAssignmentPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act(input.trackAssignmentId, input.expectedVersion);
        return { touched: { id: input.trackAssignmentId } };
      },
      ({ id }) => this.queries.track(id),
    );
    return payloadOf('trackAssignment', outcome, input.clientMutationId);
  }
}
