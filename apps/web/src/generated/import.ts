// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { ApplyImportInput, CorrectImportRowInput, ImportField, ImportId, ImportOutcome, ImportRowId, ImportSeverity, ImportState, JobState, MapImportColumnsInput, SetAsideImportRowsInput, StartImportInput } from './schema.js';

export type ImportHeadFragment = {
  readonly id: ImportId;
  readonly state: ImportState;
  readonly fileName: string;
  readonly version: number;
  readonly checksum: string | null;
  readonly counts: {
    readonly total: number;
    readonly new: number;
    readonly changed: number;
    readonly same: number;
    readonly rejected: number;
    readonly setAside: number;
  };
  readonly job: {
    readonly state: JobState;
    readonly done: number;
    readonly total: number | null;
  };
  readonly reason: {
    readonly code: string;
    readonly message: string;
  } | null;
};

export type CheckedRowFragment = {
  readonly id: ImportRowId;
  readonly rowNumber: number;
  readonly outcome: ImportOutcome;
  readonly cells: readonly ({
    readonly field: ImportField;
    readonly header: string;
    readonly raw: string;
    readonly understood: string | null;
  })[];
  readonly problems: readonly ({
    readonly code: string;
    readonly field: ImportField | null;
    readonly severity: ImportSeverity;
    readonly message: string;
    readonly suggestion: string | null;
  })[];
};

export interface ImportPageQuery {
  readonly import: {
    readonly id: ImportId;
    readonly state: ImportState;
    readonly fileName: string;
    readonly version: number;
    readonly checksum: string | null;
    readonly counts: {
      readonly total: number;
      readonly new: number;
      readonly changed: number;
      readonly same: number;
      readonly rejected: number;
      readonly setAside: number;
    };
    readonly job: {
      readonly state: JobState;
      readonly done: number;
      readonly total: number | null;
    };
    readonly reason: {
      readonly code: string;
      readonly message: string;
    } | null;
    readonly country: string | null;
    readonly columns: readonly ({
      readonly index: number;
      readonly header: string;
      readonly field: ImportField;
      readonly sample: readonly string[];
      readonly decimalSign: string | null;
    })[];
    readonly columnProblems: readonly {
      readonly code: string;
      readonly message: string;
    }[];
  };
}
export interface ImportPageVariables {
  readonly id: ImportId;
}
export const ImportPage = "fragment ImportHead on Import{id state fileName version checksum counts{total new changed same rejected setAside}job{state done total}reason{code message}}query ImportPage($id:ImportId!){import(id:$id){...ImportHead country columns{index header field sample decimalSign}columnProblems{code message}}}" as Operation<ImportPageQuery, ImportPageVariables>;

export interface ImportRowsQuery {
  readonly import: {
    readonly id: ImportId;
    readonly rows: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
      };
      readonly edges: readonly ({
        readonly node: {
          readonly id: ImportRowId;
          readonly rowNumber: number;
          readonly outcome: ImportOutcome;
          readonly cells: readonly ({
            readonly field: ImportField;
            readonly header: string;
            readonly raw: string;
            readonly understood: string | null;
          })[];
          readonly problems: readonly ({
            readonly code: string;
            readonly field: ImportField | null;
            readonly severity: ImportSeverity;
            readonly message: string;
            readonly suggestion: string | null;
          })[];
        };
      })[];
    };
  };
}
export interface ImportRowsVariables {
  readonly id: ImportId;
  readonly outcome?: readonly ImportOutcome[] | null;
  readonly first: number;
  readonly after?: string | null;
}
export const ImportRows = "fragment CheckedRow on ImportRow{id rowNumber outcome cells{field header raw understood}problems{code field severity message suggestion}}query ImportRows($id:ImportId!$outcome:[ImportOutcome!]$first:Int!$after:String){import(id:$id){id rows(outcome:$outcome first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...CheckedRow}}}}}" as Operation<ImportRowsQuery, ImportRowsVariables>;

export interface StartImportMutation {
  readonly startImport: {
    readonly import: {
      readonly id: ImportId;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
      readonly row: number | null;
      readonly suggestion: string | null;
    })[];
  };
}
export interface StartImportVariables {
  readonly input: StartImportInput;
}
export const StartImport = "mutation StartImport($input:StartImportInput!){startImport(input:$input){import{id}replayed userErrors{code field message row suggestion}}}" as Operation<StartImportMutation, StartImportVariables>;

export interface MapImportColumnsMutation {
  readonly mapImportColumns: {
    readonly import: {
      readonly id: ImportId;
      readonly state: ImportState;
      readonly fileName: string;
      readonly version: number;
      readonly checksum: string | null;
      readonly counts: {
        readonly total: number;
        readonly new: number;
        readonly changed: number;
        readonly same: number;
        readonly rejected: number;
        readonly setAside: number;
      };
      readonly job: {
        readonly state: JobState;
        readonly done: number;
        readonly total: number | null;
      };
      readonly reason: {
        readonly code: string;
        readonly message: string;
      } | null;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface MapImportColumnsVariables {
  readonly input: MapImportColumnsInput;
}
export const MapImportColumns = "fragment ImportHead on Import{id state fileName version checksum counts{total new changed same rejected setAside}job{state done total}reason{code message}}mutation MapImportColumns($input:MapImportColumnsInput!){mapImportColumns(input:$input){import{...ImportHead}replayed userErrors{code field message}}}" as Operation<MapImportColumnsMutation, MapImportColumnsVariables>;

export interface CorrectImportRowMutation {
  readonly correctImportRow: {
    readonly row: {
      readonly id: ImportRowId;
      readonly rowNumber: number;
      readonly outcome: ImportOutcome;
      readonly cells: readonly ({
        readonly field: ImportField;
        readonly header: string;
        readonly raw: string;
        readonly understood: string | null;
      })[];
      readonly problems: readonly ({
        readonly code: string;
        readonly field: ImportField | null;
        readonly severity: ImportSeverity;
        readonly message: string;
        readonly suggestion: string | null;
      })[];
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface CorrectImportRowVariables {
  readonly input: CorrectImportRowInput;
}
export const CorrectImportRow = "fragment CheckedRow on ImportRow{id rowNumber outcome cells{field header raw understood}problems{code field severity message suggestion}}mutation CorrectImportRow($input:CorrectImportRowInput!){correctImportRow(input:$input){row{...CheckedRow}replayed userErrors{code field message}}}" as Operation<CorrectImportRowMutation, CorrectImportRowVariables>;

export interface SetAsideImportRowsMutation {
  readonly setAsideImportRows: {
    readonly import: {
      readonly id: ImportId;
      readonly state: ImportState;
      readonly fileName: string;
      readonly version: number;
      readonly checksum: string | null;
      readonly counts: {
        readonly total: number;
        readonly new: number;
        readonly changed: number;
        readonly same: number;
        readonly rejected: number;
        readonly setAside: number;
      };
      readonly job: {
        readonly state: JobState;
        readonly done: number;
        readonly total: number | null;
      };
      readonly reason: {
        readonly code: string;
        readonly message: string;
      } | null;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface SetAsideImportRowsVariables {
  readonly input: SetAsideImportRowsInput;
}
export const SetAsideImportRows = "fragment ImportHead on Import{id state fileName version checksum counts{total new changed same rejected setAside}job{state done total}reason{code message}}mutation SetAsideImportRows($input:SetAsideImportRowsInput!){setAsideImportRows(input:$input){import{...ImportHead}replayed userErrors{code field message}}}" as Operation<SetAsideImportRowsMutation, SetAsideImportRowsVariables>;

export interface ApplyImportMutation {
  readonly applyImport: {
    readonly import: {
      readonly id: ImportId;
      readonly state: ImportState;
      readonly fileName: string;
      readonly version: number;
      readonly checksum: string | null;
      readonly counts: {
        readonly total: number;
        readonly new: number;
        readonly changed: number;
        readonly same: number;
        readonly rejected: number;
        readonly setAside: number;
      };
      readonly job: {
        readonly state: JobState;
        readonly done: number;
        readonly total: number | null;
      };
      readonly reason: {
        readonly code: string;
        readonly message: string;
      } | null;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface ApplyImportVariables {
  readonly input: ApplyImportInput;
}
export const ApplyImport = "fragment ImportHead on Import{id state fileName version checksum counts{total new changed same rejected setAside}job{state done total}reason{code message}}mutation ApplyImport($input:ApplyImportInput!){applyImport(input:$input){import{...ImportHead}replayed userErrors{code field message}}}" as Operation<ApplyImportMutation, ApplyImportVariables>;
