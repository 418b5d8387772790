// Written by `npm run web:types`; do not edit.
import type { Operation } from '../graphql/operation.js';
import type { CreateProgrammeInput, Date, EnrolmentId, EnrolmentState, ImportId, ImportState, InvitationId, InvitationState, InviteSuppliersInput, ListedSupplierFilter, ListedSupplierId, Participation, ProgrammeId, WaveId } from './schema.js';

export interface ProgrammesQuery {
  readonly programmes: readonly {
    readonly id: ProgrammeId;
    readonly name: string;
    readonly countries: readonly string[];
    readonly waves: readonly {
      readonly id: WaveId;
      readonly name: string;
      readonly deadlineOn: Date;
    }[];
  }[];
}
export interface ProgrammesVariables {
}
export const Programmes = "query Programmes{programmes{id name countries waves{id name deadlineOn}}}" as Operation<ProgrammesQuery, ProgrammesVariables>;

export interface ProgrammeNumbersQuery {
  readonly programme: {
    readonly id: ProgrammeId;
    readonly rankedCount: number;
    readonly latestImport: {
      readonly id: ImportId;
      readonly state: ImportState;
      readonly fileName: string;
    } | null;
    readonly waves: readonly {
      readonly id: WaveId;
      readonly counts: {
        readonly sent: number;
        readonly opened: number;
        readonly accepted: number;
        readonly declined: number;
        readonly expired: number;
        readonly cancelled: number;
        readonly bounced: number;
      };
    }[];
  };
}
export interface ProgrammeNumbersVariables {
  readonly id: ProgrammeId;
}
export const ProgrammeNumbers = "query ProgrammeNumbers($id:ProgrammeId!){programme(id:$id){id rankedCount latestImport{id state fileName}waves{id counts{sent opened accepted declined expired cancelled bounced}}}}" as Operation<ProgrammeNumbersQuery, ProgrammeNumbersVariables>;

export interface ListedSuppliersQuery {
  readonly listedSuppliers: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    };
    readonly edges: readonly ({
      readonly node: {
        readonly id: ListedSupplierId;
        readonly name: string;
        readonly country: string;
        readonly email: string | null;
        readonly town: string | null;
        readonly category: string | null;
        readonly workers: number | null;
        readonly participation: Participation;
        readonly taxId: {
          readonly display: string;
        } | null;
        readonly invitation: {
          readonly id: InvitationId;
          readonly state: InvitationState;
          readonly expiresOn: Date;
        } | null;
        readonly enrolment: {
          readonly id: EnrolmentId;
          readonly state: EnrolmentState;
        } | null;
      };
    })[];
  };
}
export interface ListedSuppliersVariables {
  readonly programmeId: ProgrammeId;
  readonly filter?: ListedSupplierFilter | null;
  readonly first: number;
  readonly after?: string | null;
}
export const ListedSuppliers = "query ListedSuppliers($programmeId:ProgrammeId!$filter:ListedSupplierFilter$first:Int!$after:String){listedSuppliers(programmeId:$programmeId filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id name country email town category workers participation taxId{display}invitation{id state expiresOn}enrolment{id state}}}}}" as Operation<ListedSuppliersQuery, ListedSuppliersVariables>;

export interface CreateProgrammeMutation {
  readonly createProgramme: {
    readonly programme: {
      readonly id: ProgrammeId;
    } | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
    })[];
  };
}
export interface CreateProgrammeVariables {
  readonly input: CreateProgrammeInput;
}
export const CreateProgramme = "mutation CreateProgramme($input:CreateProgrammeInput!){createProgramme(input:$input){programme{id}replayed userErrors{code field message}}}" as Operation<CreateProgrammeMutation, CreateProgrammeVariables>;

export interface InviteSuppliersMutation {
  readonly inviteSuppliers: {
    readonly invitations: readonly {
      readonly id: InvitationId;
      readonly state: InvitationState;
    }[] | null;
    readonly replayed: boolean;
    readonly userErrors: readonly ({
      readonly code: string;
      readonly field: readonly string[] | null;
      readonly message: string;
      readonly row: number | null;
    })[];
  };
}
export interface InviteSuppliersVariables {
  readonly input: InviteSuppliersInput;
}
export const InviteSuppliers = "mutation InviteSuppliers($input:InviteSuppliersInput!){inviteSuppliers(input:$input){invitations{id state}replayed userErrors{code field message row}}}" as Operation<InviteSuppliersMutation, InviteSuppliersVariables>;
