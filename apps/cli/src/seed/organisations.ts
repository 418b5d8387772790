import type { MemberRole, OrganisationKind } from '#identity';

interface DemoOrganisation {
  /** Its name among the demonstration's organisations. */
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly country: string;
  readonly members: readonly (readonly [MemberRole, name: string, mailbox: string])[];
}

/** Invented: none of these firms or people exists. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    ...{ key: 'istmo', kind: 'BUYER', name: 'Mercados del Istmo (inventado)', country: 'GT' },
    members: [
      ['SA', 'Andrea Solís', 'analista'],
      ['SL', 'Samuel Lainfiesta', 'lider'],
      ['PM', 'Paula Monterroso', 'programa'],
      ['CM', 'Carmen Mazariegos', 'comite'],
    ],
  },
  {
    ...{ key: 'cordillera', kind: 'BUYER', name: 'Almacenes Cordillera (inventado)', country: 'CL' },
    members: [
      ['SA', 'Ariel Saavedra', 'analista.cordillera'],
      ['PM', 'Pía Contreras', 'programa.cordillera'],
    ],
  },
  {
    ...{ key: 'quetzal', kind: 'CP_CENTRE', name: 'Centro de Producción Limpia Quetzal (inventado)', country: 'GT' },
    members: [['AD', 'Adela Dubón', 'asesora']],
  },
  {
    ...{ key: 'lempa', kind: 'CP_CENTRE', name: 'Ecoeficiencia Lempa (inventada)', country: 'SV' },
    members: [['AD', 'Abel Dueñas', 'asesor.lempa']],
  },
  {
    ...{ key: 'austral', kind: 'VERIFIER', name: 'Verificadora Austral (inventada)', country: 'CL' },
    members: [['VE', 'Verónica Elgueta', 'verificadora']],
  },
  {
    ...{ key: 'agroverde', kind: 'LENDER', name: 'Banco Agro Verde (inventado)', country: 'GT' },
    members: [['LA', 'Luis Arriaga', 'banco']],
  },
  {
    ...{ key: 'union', kind: 'LENDER', name: 'Cooperativa La Unión (inventada)', country: 'SV' },
    members: [['LA', 'Lidia Argueta', 'cooperativa']],
  },
];
