import type { Firm, Firms } from '../firms.js';
import { found, must } from '../fault.js';
import { inviteByLetter, listed } from '../invitations.js';
import type { Invited } from '../invitations.js';
import type { ListFile } from '../list-file.js';
import type { Programme } from '../programme.js';
import type { Stage } from '../stage.js';
import { answerAll } from '../supplier/answers.js';
import { accept, enrol, introduce } from '../supplier/enrol.js';
import type { Supplier } from '../supplier/supplier.js';
import { prove } from '../supplier/proofs.js';
import { agree, handIn, scoreOf } from '../supplier/score.js';
import type { GapMeasures, LiveScore } from '../supplier/score.js';
import type { Buyer } from './accounts.js';

/** A supplier that handed in its diagnostic. */
export interface Assessed {
  readonly supplier: Supplier;
  readonly score: LiveScore;
}

export interface Cast {
  readonly bakery: Assessed;
  readonly dairy: Assessed;
  readonly packaging: Assessed;
  /** Has not agreed to be read early. */
  readonly farm: Assessed;
  readonly decliner: Invited;
}

/** Suppliers are invited, enrol, tell how they work, and see their score; three let the buyer read it. */
export async function suppliers(
  stage: Stage,
  buyer: Buyer,
  programme: Programme,
  { firms, file }: { firms: Firms; file: ListFile },
): Promise<Cast> {
  const { teller, mailbox } = stage;
  teller.chapter({ es: 'Los proveedores cuentan cómo trabajan', en: 'The suppliers tell how they work' });
  const names = [...Object.values(firms).map(({ name }: Firm) => name), file.decliner.name, file.silent];
  const chosen = (await listed(buyer.analyst, programme.id)).filter(({ name }) => names.includes(name));
  const { invited, refusals } = await inviteByLetter(mailbox, buyer.analyst, programme, chosen);
  must(refusals.join() === 'CONTACT_MISSING', 'inviteSuppliers', 'who has no address is named', refusals);
  teller.say({
    es: `${invited.length} invitaciones por carta; ${file.silent} no tiene correo y no se pudo invitar.`,
    en: `${invited.length} invitations by letter; ${file.silent} has no address and could not be invited.`,
  });
  const assess = async (firm: Firm): Promise<Assessed> =>
    assessed(
      stage,
      buyer,
      firm,
      found(
        invited.find(({ name }) => name === firm.name),
        'inviteSuppliers',
        invited,
      ),
    );
  const cast = {
    bakery: await assess(firms.bakery),
    dairy: await assess(firms.dairy),
    packaging: await assess(firms.packaging),
    farm: await assess(firms.farm),
    decliner: found(
      invited.find(({ name }) => name === file.decliner.name),
      'inviteSuppliers',
      invited,
    ),
  };
  const willing = [cast.bakery, cast.dairy, cast.packaging].map(({ supplier }) => supplier);
  await Promise.all(willing.map((supplier) => agree(supplier, supplier.enrolmentId)));
  teller.say({
    es: `Tres aceptan que ${buyer.name} vea su puntaje ya; ${firms.farm.name} espera sus cinco días hábiles.`,
    en: `Three agree that ${buyer.name} reads their score now; ${firms.farm.name} keeps its five working days.`,
  });
  return cast;
}

async function assessed(stage: Stage, { manager }: Buyer, firm: Firm, invited: Invited): Promise<Assessed> {
  const supplier = await accept(stage, firm, invited);
  await introduce(supplier);
  await enrol(supplier, manager);
  const diagnostic = await answerAll(stage, supplier);
  const proofs = await prove(stage, supplier, diagnostic);
  const handedIn = await handIn(supplier, diagnostic);
  const score = await scoreOf(supplier);
  tell(stage, supplier, { ...handedIn, answers: diagnostic.answers.length, proofs, score });
  return { supplier, score };
}

interface Told {
  readonly answers: number;
  readonly proofs: { readonly files: number; readonly bytes: number };
  readonly reference: string;
  readonly gaps: readonly GapMeasures[];
  readonly score: LiveScore;
}

function tell({ teller }: Stage, { firm, enrolmentId, drafts }: Supplier, told: Told): void {
  const { answers, proofs, reference, score } = told;
  const { value, letter } = score.confidence;
  teller.say({
    es: `${firm.name}, ${firm.town}, ${firm.workers} personas: inscripción ${enrolmentId}`,
    en: `${firm.name}, ${firm.town}, ${firm.workers} people: enrolment ${enrolmentId}`,
  });
  teller.say({
    es: `  ${answers} respuestas (una «no sé», ${drafts.length} antes de tener cuenta), ${proofs.files} archivos de prueba (${proofs.bytes} bytes), diagnóstico ${reference}`,
    en: `  ${answers} answers (one “I don’t know”, ${drafts.length} before the account), ${proofs.files} files of proof (${proofs.bytes} bytes), diagnostic ${reference}`,
  });
  teller.say({
    es: `  Puntaje ${score.shown} (${score.level}), confianza ${value} (${letter}); con todo verificado ${score.ifVerified}. Sus partes suman ${score.shown} exactos.`,
    en: `  Score ${score.shown} (${score.level}), confidence ${value} (${letter}); with all verified ${score.ifVerified}. Its parts add up to exactly ${score.shown}.`,
  });
  tellGaps(teller, told.gaps);
}

/** How many gaps there are, and the first measure. */
function tellGaps(teller: Stage['teller'], gaps: readonly GapMeasures[]): void {
  const [first] = gaps.flatMap(({ measures, ...gap }) => measures.map((measure) => ({ ...gap, measure })));
  if (!first) return;
  teller.say({
    es: `  Brechas: ${gaps.length}; por ejemplo «${first.questionEs}», con la medida ${first.measure.code}: ${first.measure.es}`,
    en: `  Gaps: ${gaps.length}; for example “${first.questionEn}”, with measure ${first.measure.code}: ${first.measure.en}`,
  });
}
