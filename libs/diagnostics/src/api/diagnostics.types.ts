import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, MutationPayload, UserError, idScalar } from '#platform';

export const DiagnosticId = idScalar('DiagnosticId', 'dia');
export const EvidenceId = idScalar('EvidenceId', 'evi');

export enum DiagnosticStateEnum {
  OPEN = 'OPEN',
  SUBMITTED = 'SUBMITTED',
  VISIT_PLANNED = 'VISIT_PLANNED',
  VISITED = 'VISITED',
  DRAFT_REPORT = 'DRAFT_REPORT',
  SUPPLIER_REVIEW = 'SUPPLIER_REVIEW',
  AGREED = 'AGREED',
  OUTDATED = 'OUTDATED',
  CANCELLED = 'CANCELLED',
}
export enum AnswerKindEnum {
  VALUE = 'VALUE',
  DONT_KNOW = 'DONT_KNOW',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
export enum GapStatusEnum {
  SUGGESTED = 'SUGGESTED',
  CONFIRMED = 'CONFIRMED',
  CHANGED = 'CHANGED',
  ADDED = 'ADDED',
}
registerEnumType(GapStatusEnum, { name: 'GapStatus' });
registerEnumType(DiagnosticStateEnum, { name: 'DiagnosticState' });
registerEnumType(AnswerKindEnum, { name: 'AnswerKind' });

@ObjectType('Option', { description: 'What may be chosen or ticked.' })
export class OptionType {
  @Field() code!: string;
  @Field(() => Float, { nullable: true, description: 'Points 0-100; none for an item to tick.' }) points!:
    number | null;
  @Field() es!: string;
  @Field() en!: string;
}

@ObjectType('Question', { description: 'A question as the form puts it.' })
export class QuestionType {
  @Field() indicator!: string;
  @Field() theme!: string;
  @Field({ description: 'single, checklist, percent, number or quantity.' }) type!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => String, { nullable: true }) helpEs!: string | null;
  @Field(() => String, { nullable: true }) helpEn!: string | null;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field() required!: boolean;
  @Field(() => [OptionType]) options!: OptionType[];
  @Field({ description: 'Whether the person may say that it does not apply.' }) naAllowed!: boolean;
  @Field(() => String, { nullable: true }) evidenceEs!: string | null;
  @Field(() => String, { nullable: true }) evidenceEn!: string | null;
}

@ObjectType('ProofFile', {
  description:
    'A file behind an answer. It was not analysed by a scanner, and the grade says whether anybody reviewed it.',
})
export class ProofFileType {
  @Field() fileName!: string;
  @Field(() => Int) bytes!: number;
  @Field({ description: 'document, photo or certificate.' }) kind!: string;
  @Field(() => DateScalar, { description: 'Day the paper or photo was made.' }) issuedOn!: string;
  @Field(() => DateTimeScalar) receivedAt!: Date;
}

@ObjectType('Answer', { description: 'The newest answer to a question.' })
export class AnswerType {
  @Field() indicator!: string;
  @Field(() => AnswerKindEnum) kind!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Option code, ticked codes joined by commas, a plain decimal number, or twelve months: `2025-11 kWh 120.5;130;;…`.',
  })
  value!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field({ description: 'E1 declared, E2 with a document or photo, E3 reviewed, E4 verified.' }) grade!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the proof.' }) proofOn!: string | null;
  @Field(() => ProofFileType, { nullable: true, description: 'The file that gives the answer its grade.' })
  proof!: ProofFileType | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar) answeredAt!: Date;
}

@ObjectType('Measure', {
  description:
    'An entry of the catalogue of cleaner-production measures; figures were published elsewhere and are no promise.',
})
export class MeasureType {
  @Field() code!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Published saving in percent of what savingOf names.' })
  savingMinPct!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) savingMaxPct!: string | null;
  @Field(() => String, { nullable: true }) savingOfEs!: string | null;
  @Field(() => String, { nullable: true }) savingOfEn!: string | null;
  @Field(() => Int, { nullable: true }) paybackMinMonths!: number | null;
  @Field(() => Int, { nullable: true }) paybackMaxMonths!: number | null;
  @Field({ description: 'none, low (under US$5,000), medium (to 50,000) or high.' }) capexClass!: string;
  @Field({ description: 'Who published it, and when.' }) source!: string;
}

@ObjectType('Gap', { description: 'A distance between practice found and practice expected.' })
export class GapType {
  @Field() indicator!: string;
  @Field() theme!: string;
  @Field(() => Int, { description: '1 minor, 2 important, 3 critical: legal duty or safety of people.' })
  severity!: number;
  @Field(() => GapStatusEnum, { description: 'Whether an adviser has judged it.' }) status!: string;
  @Field(() => String, { nullable: true, description: 'Why the adviser changed or added it.' }) reason!: string | null;
  @Field() questionEs!: string;
  @Field() questionEn!: string;
  @Field(() => [MeasureType], { description: 'That fit the activity, the cheapest first.' }) measures!: MeasureType[];
}

@ObjectType('Diagnostic', { description: 'A self-assessment and the report that an adviser makes of it.' })
export class DiagnosticType {
  @Field(() => DiagnosticId) id!: string;
  @Field(() => DiagnosticStateEnum) state!: string;
  @Field({ description: 'Score model, id@version.' }) modelRef!: string;
  @Field(() => String, { nullable: true, description: 'To quote on the telephone.' }) reference!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) submittedAt!: Date | null;
  @Field(() => [String], { nullable: true, description: 'Questions that are open again; the others stay locked.' })
  reopened!: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of what has to be done in this state.' })
  dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Use of each relevant meter, or why there is none yet.' })
  baseline!: string | null;
  @Field(() => String, { nullable: true }) summary!: string | null;
  @Field({ description: 'Agreed by silence after two reminders.' }) isTacit!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it came to this state, in the words of who moved it.' })
  stateReason!: string | null;
  @Field(() => Int) version!: number;
  enrolmentId!: string;
  counterpartyOrgId!: string;
}

@ObjectType('SaveAnswerResult', { description: 'What became of one command of a phone’s queue.' })
export class SaveAnswerResultType {
  @Field() commandId!: string;
  @Field(() => AnswerType, { nullable: true }) answer!: AnswerType | null;
  @Field(() => AnswerType, {
    nullable: true,
    description: 'What stands instead, when somebody else answered in between.',
  })
  current!: AnswerType | null;
  @Field() replayed!: boolean;
  @Field(() => [UserError]) userErrors!: UserError[];
}

@ObjectType()
export class SaveAnswersPayload extends MutationPayload {
  @Field(() => [SaveAnswerResultType]) results!: SaveAnswerResultType[];
}

@ObjectType()
export class DiagnosticPayload extends MutationPayload {
  @Field(() => DiagnosticType, { nullable: true }) diagnostic!: DiagnosticType | null;
}

@ObjectType()
export class SubmitDiagnosticPayload extends MutationPayload {
  @Field(() => DiagnosticType, { nullable: true }) diagnostic!: DiagnosticType | null;
}
