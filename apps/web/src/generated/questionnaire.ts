// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { AnswerKind, DateTime, DiagnosticId, DiagnosticState, SaveAnswersInput, SizeTier, SubmitDiagnosticInput } from './schema.js';

export type QuestionTextsFragment = {
  readonly indicator: string;
  readonly theme: string;
  readonly type: string;
  readonly es: string;
  readonly en: string;
  readonly helpEs: string | null;
  readonly helpEn: string | null;
  readonly unit: string | null;
  readonly core: boolean;
  readonly required: boolean;
  readonly automatic: boolean;
  readonly options: readonly {
    readonly code: string;
    readonly es: string;
    readonly en: string;
  }[];
  readonly checklist: readonly {
    readonly code: string;
    readonly es: string;
    readonly en: string;
  }[];
  readonly naAllowed: boolean;
  readonly naLabelEs: string | null;
  readonly naLabelEn: string | null;
  readonly evidenceEs: string | null;
  readonly evidenceEn: string | null;
};

export type QuestionnaireTextsFragment = {
  readonly modelVersion: string;
  readonly minutes: number;
  readonly themes: readonly {
    readonly id: string;
    readonly es: string;
    readonly en: string;
  }[];
  readonly questions: readonly ({
    readonly indicator: string;
    readonly theme: string;
    readonly type: string;
    readonly es: string;
    readonly en: string;
    readonly helpEs: string | null;
    readonly helpEn: string | null;
    readonly unit: string | null;
    readonly core: boolean;
    readonly required: boolean;
    readonly automatic: boolean;
    readonly options: readonly {
      readonly code: string;
      readonly es: string;
      readonly en: string;
    }[];
    readonly checklist: readonly {
      readonly code: string;
      readonly es: string;
      readonly en: string;
    }[];
    readonly naAllowed: boolean;
    readonly naLabelEs: string | null;
    readonly naLabelEn: string | null;
    readonly evidenceEs: string | null;
    readonly evidenceEn: string | null;
  })[];
};

export type ServerAnswerFragment = {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly savedAt: DateTime;
};

export interface PublicQuestionnaireQuery {
  readonly questionnaire: {
    readonly modelVersion: string;
    readonly minutes: number;
    readonly themes: readonly {
      readonly id: string;
      readonly es: string;
      readonly en: string;
    }[];
    readonly questions: readonly ({
      readonly indicator: string;
      readonly theme: string;
      readonly type: string;
      readonly es: string;
      readonly en: string;
      readonly helpEs: string | null;
      readonly helpEn: string | null;
      readonly unit: string | null;
      readonly core: boolean;
      readonly required: boolean;
      readonly automatic: boolean;
      readonly options: readonly {
        readonly code: string;
        readonly es: string;
        readonly en: string;
      }[];
      readonly checklist: readonly {
        readonly code: string;
        readonly es: string;
        readonly en: string;
      }[];
      readonly naAllowed: boolean;
      readonly naLabelEs: string | null;
      readonly naLabelEn: string | null;
      readonly evidenceEs: string | null;
      readonly evidenceEn: string | null;
    })[];
  };
}
export interface PublicQuestionnaireVariables {
  readonly tier: SizeTier;
}
export const PublicQuestionnaire = "fragment QuestionTexts on Question{indicator theme type es en helpEs helpEn unit core required automatic options{code es en}checklist{code es en}naAllowed naLabelEs naLabelEn evidenceEs evidenceEn}fragment QuestionnaireTexts on Questionnaire{modelVersion minutes themes{id es en}questions{...QuestionTexts}}query PublicQuestionnaire($tier:SizeTier!){questionnaire(tier:$tier){...QuestionnaireTexts}}" as Operation<PublicQuestionnaireQuery, PublicQuestionnaireVariables>;

export interface DiagnosticFormQuery {
  readonly diagnostic: {
    readonly id: DiagnosticId;
    readonly questionnaire: {
      readonly modelVersion: string;
      readonly minutes: number;
      readonly themes: readonly {
        readonly id: string;
        readonly es: string;
        readonly en: string;
      }[];
      readonly questions: readonly ({
        readonly indicator: string;
        readonly theme: string;
        readonly type: string;
        readonly es: string;
        readonly en: string;
        readonly helpEs: string | null;
        readonly helpEn: string | null;
        readonly unit: string | null;
        readonly core: boolean;
        readonly required: boolean;
        readonly automatic: boolean;
        readonly options: readonly {
          readonly code: string;
          readonly es: string;
          readonly en: string;
        }[];
        readonly checklist: readonly {
          readonly code: string;
          readonly es: string;
          readonly en: string;
        }[];
        readonly naAllowed: boolean;
        readonly naLabelEs: string | null;
        readonly naLabelEn: string | null;
        readonly evidenceEs: string | null;
        readonly evidenceEn: string | null;
      })[];
    };
  };
}
export interface DiagnosticFormVariables {
  readonly id: DiagnosticId;
}
export const DiagnosticForm = "fragment QuestionTexts on Question{indicator theme type es en helpEs helpEn unit core required automatic options{code es en}checklist{code es en}naAllowed naLabelEs naLabelEn evidenceEs evidenceEn}fragment QuestionnaireTexts on Questionnaire{modelVersion minutes themes{id es en}questions{...QuestionTexts}}query DiagnosticForm($id:DiagnosticId!){diagnostic(id:$id){id questionnaire{...QuestionnaireTexts}}}" as Operation<DiagnosticFormQuery, DiagnosticFormVariables>;

export interface DiagnosticAnswersQuery {
  readonly diagnostic: {
    readonly id: DiagnosticId;
    readonly state: DiagnosticState;
    readonly version: number;
    readonly answers: readonly ({
      readonly indicator: string;
      readonly kind: AnswerKind;
      readonly value: string | null;
      readonly reason: string | null;
      readonly version: number;
      readonly savedAt: DateTime;
    })[];
  };
}
export interface DiagnosticAnswersVariables {
  readonly id: DiagnosticId;
}
export const DiagnosticAnswers = "fragment ServerAnswer on Answer{indicator kind value reason version savedAt}query DiagnosticAnswers($id:DiagnosticId!){diagnostic(id:$id){id state version answers{...ServerAnswer}}}" as Operation<DiagnosticAnswersQuery, DiagnosticAnswersVariables>;

export interface SaveAnswersMutation {
  readonly saveAnswers: {
    readonly results: readonly ({
      readonly commandId: string;
      readonly outcome: string;
      readonly answer: {
        readonly indicator: string;
        readonly kind: AnswerKind;
        readonly value: string | null;
        readonly reason: string | null;
        readonly version: number;
        readonly savedAt: DateTime;
      } | null;
      readonly conflict: {
        readonly current: {
          readonly indicator: string;
          readonly kind: AnswerKind;
          readonly value: string | null;
          readonly reason: string | null;
          readonly version: number;
          readonly savedAt: DateTime;
        };
      } | null;
      readonly userErrors: readonly ({
        readonly code: string;
        readonly field: readonly string[] | null;
        readonly message: string;
      })[];
    })[] | null;
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
export const SaveAnswers = "fragment ServerAnswer on Answer{indicator kind value reason version savedAt}mutation SaveAnswers($input:SaveAnswersInput!){saveAnswers(input:$input){results{commandId outcome answer{...ServerAnswer}conflict{current{...ServerAnswer}}userErrors{code field message}}replayed userErrors{code field message}}}" as Operation<SaveAnswersMutation, SaveAnswersVariables>;

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
