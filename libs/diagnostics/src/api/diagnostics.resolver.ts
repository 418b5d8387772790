import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { notFound } from '#kernel';
import { CommandRunner, inWords, payloadOf } from '#platform';
import { EnrolmentId } from '#suppliers';
import { AnswerQueries } from '../answer.queries.js';
import { AnswersService } from '../answers.service.js';
import { DiagnosticMoves } from '../diagnostic-moves.js';
import { DiagnosticsService } from '../diagnostics.service.js';
import { GapsService } from '../gaps.service.js';
import { AnswerCommandInput, SaveAnswersInput, SubmitDiagnosticInput } from './diagnostics.inputs.js';
import {
  AnswerType,
  DiagnosticId,
  DiagnosticType,
  GapType,
  QuestionType,
  SaveAnswerResultType,
  SaveAnswersPayload,
  SubmitDiagnosticPayload,
} from './diagnostics.types.js';
import { answerOf, gapOf, questionOf } from './form.js';
import type { ShownAnswer } from './form.js';

/** The diagnostic as the supplier fills it in, and as its adviser and programme read it. */
@Resolver(() => DiagnosticType)
export class DiagnosticsResolver {
  constructor(
    private readonly service: DiagnosticsService,
    private readonly moves: DiagnosticMoves,
    private readonly answersService: AnswersService,
    private readonly answersRead: AnswerQueries,
    private readonly gapsService: GapsService,
    private readonly commands: CommandRunner,
  ) {}

  @Query(() => DiagnosticType)
  diagnostic(@Args('id', { type: () => DiagnosticId }) id: string): Promise<DiagnosticType> {
    return this.moves.seen(id);
  }

  @Query(() => DiagnosticType, { description: 'The newest diagnostic of an enrolment.' })
  async diagnosticOf(@Args('enrolmentId', { type: () => EnrolmentId }) enrolmentId: string): Promise<DiagnosticType> {
    const row = await this.moves.newestOf(enrolmentId);
    if (!row) throw notFound();
    return row;
  }

  @Query(() => [QuestionType], {
    description: 'What a firm of which nothing is known yet is asked, to begin before there is an account.',
  })
  questionnaire(): QuestionType[] {
    return this.service.questionsOfBeginners().map(questionOf);
  }

  @ResolveField(() => [QuestionType], { description: 'In the order of the model.' })
  async questions(@Parent() diagnostic: DiagnosticType): Promise<QuestionType[]> {
    return (await this.service.questions(diagnostic)).map(questionOf);
  }

  @ResolveField(() => [AnswerType])
  async answers(@Parent() { counterpartyOrgId }: DiagnosticType): Promise<AnswerType[]> {
    const answers = await this.answersRead.current(counterpartyOrgId);
    const files = await this.answersRead.filesOf(answers, counterpartyOrgId);
    return answers.map((answer) => answerOf(answer, files.get(answer.evidenceId ?? '')));
  }

  @ResolveField(() => [String], { description: 'Required questions without an answer.' })
  async missing(@Parent() { id }: DiagnosticType): Promise<string[]> {
    return this.service.missing(await this.moves.seen(id));
  }

  @ResolveField(() => [GapType], {
    description: 'What the answers suggest once they are handed in, the gravest first; an adviser confirms it.',
  })
  async gaps(@Parent() { id }: DiagnosticType): Promise<GapType[]> {
    return (await this.gapsService.of(await this.moves.seen(id))).map(gapOf);
  }

  @Mutation(() => SaveAnswersPayload, {
    description: 'Takes the queue of a phone, in order; each command is done once and answered by itself.',
  })
  async saveAnswers(@Args('input') input: SaveAnswersInput): Promise<SaveAnswersPayload> {
    const results: SaveAnswerResultType[] = [];
    for (const command of input.commands) results.push(await this.saveOne(input.diagnosticId, command));
    return {
      results,
      clientMutationId: input.clientMutationId,
      replayed: results.every(({ replayed }) => replayed),
      userErrors: [],
      warnings: [],
    };
  }

  @Mutation(() => SubmitDiagnosticPayload)
  async submitDiagnostic(@Args('input') input: SubmitDiagnosticInput): Promise<SubmitDiagnosticPayload> {
    const outcome = await this.commands.run(
      { operation: 'submitDiagnostic', input },
      async () => {
        await this.service.submit(input.diagnosticId, input.expectedVersion);
        return { touched: { id: input.diagnosticId } };
      },
      ({ id }) => this.service.own(id),
    );
    return payloadOf('diagnostic', outcome, input.clientMutationId);
  }

  private async saveOne(diagnosticId: string, command: AnswerCommandInput): Promise<SaveAnswerResultType> {
    const { commandId, expectedVersion, indicator, kind, value, reason } = command;
    const said = { indicator, kind, value: value ?? null, reason: reason ?? null };
    const input = { clientMutationId: commandId, diagnosticId, expectedVersion, ...said };
    const outcome = await this.commands.run(
      { operation: 'saveAnswer', input },
      async () => {
        await this.answersService.save(diagnosticId, said, expectedVersion);
        return { touched: { indicator } };
      },
      () => this.answersService.newest(indicator),
    );
    const conflicted = outcome.userErrors.some(({ code }) => code === 'VERSION_CONFLICT');
    const current = conflicted ? await this.answersService.newest(indicator) : null;
    return {
      commandId,
      answer: outcome.value ? await this.withProof(outcome.value) : null,
      current: current ? await this.withProof(current) : null,
      replayed: outcome.replayed,
      userErrors: outcome.userErrors.map(inWords),
    };
  }

  private async withProof(answer: ShownAnswer): Promise<AnswerType> {
    const files = await this.answersRead.filesOf([answer]);
    return answerOf(answer, files.get(answer.evidenceId ?? ''));
  }
}
