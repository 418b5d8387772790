import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CommandRunner, payloadOf } from '#platform';
import { DiagnosticMoves } from '../diagnostic-moves.js';
import { DiagnosticsService } from '../diagnostics.service.js';
import { ReportingService } from '../reporting.service.js';
import { ReviewingService } from '../reviewing.service.js';
import { DiagnosticPayload } from './diagnostics.types.js';
import {
  AgreeReportInput,
  CancelDiagnosticInput,
  CommentReportInput,
  DraftReportAtDeskInput,
  DraftReportInput,
  JudgeGapsInput,
  OpenNextDiagnosticInput,
  OutdateDiagnosticInput,
  ReopenQuestionsInput,
  ShareReportInput,
} from './reporting.inputs.js';

/** What adviser, supplier and programme do with a diagnostic that was handed in (domain guide 5.3). */
@Resolver()
export class ReportingResolver {
  constructor(
    private readonly reporting: ReportingService,
    private readonly reviewing: ReviewingService,
    private readonly diagnostics: DiagnosticsService,
    private readonly moves: DiagnosticMoves,
    private readonly commands: CommandRunner,
  ) {}

  @Mutation(() => DiagnosticPayload, {
    description: 'The adviser opens some questions again, for five working days; the others stay locked.',
  })
  reopenQuestions(@Args('input') input: ReopenQuestionsInput): Promise<DiagnosticPayload> {
    const { diagnosticId, expectedVersion, indicators, reason } = input;
    return this.done('reopenQuestions', input, () =>
      this.reporting.reopen(diagnosticId, expectedVersion, indicators, reason),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'The adviser confirms, changes or adds gaps.' })
  judgeGaps(@Args('input') input: JudgeGapsInput): Promise<DiagnosticPayload> {
    const judgements = input.judgements.map(({ reason, ...one }) => ({ ...one, reason: reason ?? null }));
    return this.done('judgeGaps', input, () => this.reporting.judgeGaps(input.diagnosticId, judgements));
  }

  @Mutation(() => DiagnosticPayload, { description: 'The adviser drafts the report after the visit.' })
  draftReport(@Args('input') input: DraftReportInput): Promise<DiagnosticPayload> {
    return this.done('draftReport', input, () =>
      this.reporting.draft(input.diagnosticId, input.expectedVersion, input),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'Without a visit: for micro firms and low risk, with a reason.' })
  draftReportAtDesk(@Args('input') input: DraftReportAtDeskInput): Promise<DiagnosticPayload> {
    return this.done('draftReportAtDesk', input, () =>
      this.reporting.draftAtDesk(input.diagnosticId, input.expectedVersion, input, input.reason),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'The supplier has ten working days to comment or agree.' })
  shareReport(@Args('input') input: ShareReportInput): Promise<DiagnosticPayload> {
    const { baseline, summary } = input;
    const rewritten = baseline && summary ? { baseline, summary } : null;
    return this.done('shareReport', input, () =>
      this.reporting.share(input.diagnosticId, input.expectedVersion, rewritten),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'The report goes back to the adviser.' })
  commentReport(@Args('input') input: CommentReportInput): Promise<DiagnosticPayload> {
    return this.done('commentReport', input, () =>
      this.reviewing.comment(input.diagnosticId, input.expectedVersion, input.comment),
    );
  }

  @Mutation(() => DiagnosticPayload)
  agreeReport(@Args('input') input: AgreeReportInput): Promise<DiagnosticPayload> {
    return this.done('agreeReport', input, () => this.reviewing.agree(input.diagnosticId, input.expectedVersion));
  }

  @Mutation(() => DiagnosticPayload, { description: 'Opened by mistake; what was answered stays the supplier’s.' })
  cancelDiagnostic(@Args('input') input: CancelDiagnosticInput): Promise<DiagnosticPayload> {
    return this.done('cancelDiagnostic', input, () =>
      this.reviewing.cancel(input.diagnosticId, input.expectedVersion, input.reason),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'Something big changed: what was agreed does not hold any more.' })
  outdateDiagnostic(@Args('input') input: OutdateDiagnosticInput): Promise<DiagnosticPayload> {
    return this.done('outdateDiagnostic', input, () =>
      this.reviewing.outdate(input.diagnosticId, input.expectedVersion, input.reason),
    );
  }

  @Mutation(() => DiagnosticPayload, { description: 'After one that was outdated or cancelled.' })
  async openNextDiagnostic(@Args('input') input: OpenNextDiagnosticInput): Promise<DiagnosticPayload> {
    const outcome = await this.commands.run(
      { operation: 'openNextDiagnostic', input },
      async () => ({ touched: { id: await this.diagnostics.openNext(input.enrolmentId) } }),
      ({ id }) => this.moves.seen(id),
    );
    return payloadOf('diagnostic', outcome, input.clientMutationId);
  }

  private async done(
    operation: string,
    input: { readonly clientMutationId: string; readonly diagnosticId: string },
    act: () => Promise<void>,
  ): Promise<DiagnosticPayload> {
    const outcome = await this.commands.run(
      { operation, input },
      async () => {
        await act();
        return { touched: { id: input.diagnosticId } };
      },
      ({ id }) => this.moves.seen(id),
    );
    return payloadOf('diagnostic', outcome, input.clientMutationId);
  }
}
