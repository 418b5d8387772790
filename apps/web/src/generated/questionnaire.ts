// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AnswerKind, Date, DateTime, DiagnosticId, DiagnosticState, EnrolmentId, SaveAnswersInput, SubmitDiagnosticInput } from './schema.js';

export type QuestionTextsFragment = {
  readonly indicator: string;
  readonly theme: string;
  readonly type: string;
  readonly es: string;
  readonly en: string;
  readonly helpEs: string | null;
  readonly helpEn: string | null;
  readonly unit: string | null;
  readonly required: boolean;
  readonly options: readonly {
    readonly code: string;
    readonly es: string;
    readonly en: string;
  }[];
  readonly naAllowed: boolean;
  readonly evidenceEs: string | null;
  readonly evidenceEn: string | null;
};

export type ServerAnswerFragment = {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly proof: {
    readonly fileName: string;
    readonly bytes: number;
    readonly issuedOn: Date;
  } | null;
  readonly answeredAt: DateTime;
};

export interface PublicQuestionnaireQuery {
  readonly questionnaire: readonly ({
    readonly indicator: string;
    readonly theme: string;
    readonly type: string;
    readonly es: string;
    readonly en: string;
    readonly helpEs: string | null;
    readonly helpEn: string | null;
    readonly unit: string | null;
    readonly required: boolean;
    readonly options: readonly {
      readonly code: string;
      readonly es: string;
      readonly en: string;
    }[];
    readonly naAllowed: boolean;
    readonly evidenceEs: string | null;
    readonly evidenceEn: string | null;
  })[];
}
export interface PublicQuestionnaireVariables {
}
export const PublicQuestionnaire = "fragment QuestionTexts on Question{indicator theme type es en helpEs helpEn unit required options{code es en}naAllowed evidenceEs evidenceEn}query PublicQuestionnaire{questionnaire{...QuestionTexts}}" as Operation<PublicQuestionnaireQuery, PublicQuestionnaireVariables>;

export interface DiagnosticFormQuery {
  readonly diagnosticOf: {
    readonly id: DiagnosticId;
    readonly questions: readonly ({
      readonly indicator: string;
      readonly theme: string;
      readonly type: string;
      readonly es: string;
      readonly en: string;
      readonly helpEs: string | null;
      readonly helpEn: string | null;
      readonly unit: string | null;
      readonly required: boolean;
      readonly options: readonly {
        readonly code: string;
        readonly es: string;
        readonly en: string;
      }[];
      readonly naAllowed: boolean;
      readonly evidenceEs: string | null;
      readonly evidenceEn: string | null;
    })[];
  };
}
export interface DiagnosticFormVariables {
  readonly enrolmentId: EnrolmentId;
}
export const DiagnosticForm = "fragment QuestionTexts on Question{indicator theme type es en helpEs helpEn unit required options{code es en}naAllowed evidenceEs evidenceEn}query DiagnosticForm($enrolmentId:EnrolmentId!){diagnosticOf(enrolmentId:$enrolmentId){id questions{...QuestionTexts}}}" as Operation<DiagnosticFormQuery, DiagnosticFormVariables>;

export interface DiagnosticAnswersQuery {
  readonly diagnosticOf: {
    readonly id: DiagnosticId;
    readonly state: DiagnosticState;
    readonly version: number;
    readonly submittedAt: DateTime | null;
    readonly reference: string | null;
    readonly answers: readonly ({
      readonly indicator: string;
      readonly kind: AnswerKind;
      readonly value: string | null;
      readonly reason: string | null;
      readonly version: number;
      readonly proof: {
        readonly fileName: string;
        readonly bytes: number;
        readonly issuedOn: Date;
      } | null;
      readonly answeredAt: DateTime;
    })[];
  };
}
export interface DiagnosticAnswersVariables {
  readonly enrolmentId: EnrolmentId;
}
export const DiagnosticAnswers = "fragment ServerAnswer on Answer{indicator kind value reason version proof{fileName bytes issuedOn}answeredAt}query DiagnosticAnswers($enrolmentId:EnrolmentId!){diagnosticOf(enrolmentId:$enrolmentId){id state version submittedAt reference answers{...ServerAnswer}}}" as Operation<DiagnosticAnswersQuery, DiagnosticAnswersVariables>;

export interface SaveAnswersMutation {
  readonly saveAnswers: {
    readonly results: readonly ({
      readonly commandId: string;
      readonly answer: {
        readonly indicator: string;
        readonly kind: AnswerKind;
        readonly value: string | null;
        readonly reason: string | null;
        readonly version: number;
        readonly proof: {
          readonly fileName: string;
          readonly bytes: number;
          readonly issuedOn: Date;
        } | null;
        readonly answeredAt: DateTime;
      } | null;
      readonly current: {
        readonly indicator: string;
        readonly kind: AnswerKind;
        readonly value: string | null;
        readonly reason: string | null;
        readonly version: number;
        readonly proof: {
          readonly fileName: string;
          readonly bytes: number;
          readonly issuedOn: Date;
        } | null;
        readonly answeredAt: DateTime;
      } | null;
      readonly userErrors: readonly ({
        readonly code: string;
        readonly field: readonly string[] | null;
        readonly message: string;
      })[];
    })[];
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface SaveAnswersVariables {
  readonly input: SaveAnswersInput;
}
export const SaveAnswers = "fragment ServerAnswer on Answer{indicator kind value reason version proof{fileName bytes issuedOn}answeredAt}mutation SaveAnswers($input:SaveAnswersInput!){saveAnswers(input:$input){results{commandId answer{...ServerAnswer}current{...ServerAnswer}userErrors{code field message}}replayed userErrors{code field message}}}" as Operation<SaveAnswersMutation, SaveAnswersVariables>;

export interface SubmitDiagnosticMutation {
  readonly submitDiagnostic: {
    readonly diagnostic: {
      readonly id: DiagnosticId;
      readonly state: DiagnosticState;
      readonly version: number;
      readonly submittedAt: DateTime | null;
      readonly reference: string | null;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface SubmitDiagnosticVariables {
  readonly input: SubmitDiagnosticInput;
}
export const SubmitDiagnostic = "mutation SubmitDiagnostic($input:SubmitDiagnosticInput!){submitDiagnostic(input:$input){diagnostic{id state version submittedAt reference}replayed userErrors{code field message}}}" as Operation<SubmitDiagnosticMutation, SubmitDiagnosticVariables>;
