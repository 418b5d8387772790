import { aDictionary, aFlag, aList, aNumber, aText, anObject, oneOf, wholeFrom, within } from './shape.js';
import type { Shape } from './shape.js';
import { fault } from './fault.js';

const texts = { es: aText, en: aText };
const size = oneOf('micro', 'small', 'medium');
const share = within(0, 1);

const bySize = (of: Shape): Shape => anObject({ micro: of, small: of, medium: of });
const byGrade = (of: Shape): Shape => anObject({ E1: of, E2: of, E3: of, E4: of });
const multipliers = aDictionary(within(0));

/** Chooses the form by the member that names the kind. */
const tagged =
  (tag: string, forms: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    const name = (value as Readonly<Record<string, unknown>> | null)?.[tag];
    const form = typeof name === 'string' && Object.hasOwn(forms, name) ? forms[name] : undefined;
    return form === undefined
      ? [fault('SHAPE', `${path}.${tag}`, { expected: Object.keys(forms).join(' | ') })]
      : form(value, path);
  };

const aggregate = tagged('kind', { power: anObject({ p: aNumber }), geometric: anObject({}, { floor: within(0) }) });

const posts = anObject({ worst: aNumber, best: aNumber });
const normalise = tagged('mode', {
  goalposts: posts,
  change_vs_baseline: posts,
  checklist_share: anObject({ fullAt: wholeFrom(1) }),
  peer: anObject({ anchor: within(0, 100), kappa: within(0), levels: aList(aText, 1) }),
});

const indicator = anObject(
  {
    ...texts,
    id: aText,
    theme: aText,
    tier: size,
    core: aFlag,
    pillar: oneOf('A', 'P', 'R'),
    type: oneOf('single', 'checklist', 'percent', 'number', 'quantity', 'derived', 'platform'),
    weight: within(0),
    direction: oneOf('up', 'down'),
    evidence_es: aText,
    evidence_en: aText,
    validityMonths: wholeFrom(1),
    naRule: aText,
  },
  {
    help_es: aText,
    help_en: aText,
    unit: aText,
    sectorWeight: aDictionary(within(0)),
    options: aList(anObject({ ...texts, code: aText, points: within(0, 100) }), 2),
    checklist: aList(anObject({ ...texts, code: aText }), 1),
    naOption: anObject(texts),
    normalise,
    optionalFor: aList(size),
    derived: aFlag,
    gate: aText,
    measureTags: aList(aText),
  },
);

const factors = anObject({ E0: share, E1: share, E2: share, E3: share, E4: share });

const evidence = anObject({
  grades: aList(anObject({ ...texts, id: oneOf('E0', 'E1', 'E2', 'E3', 'E4'), quality: share }), 5),
  creditFactor: anObject({ standard: factors, micro: factors }),
  dataQuality: aList(anObject({ ...texts, id: wholeFrom(1), factor: share }), 1),
  halfWidthPoints: byGrade(within(0, 100)),
});

const level = anObject(
  { ...texts, id: oneOf('L1', 'L2', 'L3', 'L4', 'L5'), min: within(0, 100) },
  { themeFloor: within(0, 100), reviewedShare: bySize(share) },
);

/** The form of a scoring model, member by member. */
export const modelShape = anObject({
  id: aText,
  version: aText,
  themes: aList(anObject({ ...texts, id: aText }), 1),
  sectorGroups: aList(anObject({ ...texts, id: aText, themeWeights: aDictionary(within(0)) }), 1),
  sizeMultipliers: bySize(multipliers),
  countryMultipliers: aDictionary(multipliers),
  themeWeightBounds: anObject({ min: within(0, 100), max: within(0, 100) }),
  aggregation: anObject({ indicatorsToTheme: aggregate, themesToOverall: aggregate }),
  evidence,
  staleness: anObject({ graceMonths: wholeFrom(1), minFactorAtEndOfGrace: share }),
  publication: anObject({ minAnsweredShare: bySize(share), provisionalBelowEvidenceShare: share }),
  levels: aList(level, 1),
  monteCarlo: anObject({
    draws: wholeFrom(1),
    weightNoise: share,
    exponents: aList(aNumber, 1),
    missingUpper: within(0, 100),
    tieProbability: share,
  }),
  indicators: aList(indicator, 1),
});
