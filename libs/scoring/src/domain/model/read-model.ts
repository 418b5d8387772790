import { invalid } from '#kernel';
import { fault, repeats } from './fault.js';
import type { ModelFault } from './fault.js';
import { indicatorFaults } from './indicator-faults.js';
import { modelShape } from './model-shape.js';
import type { Grade, ScoringModel } from './model.js';
import { weightFaults } from './weight-faults.js';

const GRADES: readonly Grade[] = ['E0', 'E1', 'E2', 'E3', 'E4'];

/**
 * All that stands against a model's approval (method guide 4): faults of form first; when the form is right, faults of
 * content. An empty list is a pass.
 */
export function modelFaults(json: unknown): ModelFault[] {
  const form = modelShape(json, '');
  return form.length > 0 ? form : contentFaults(json as ScoringModel);
}

/** A model out of JSON. @throws DomainError MODEL_INVALID with `faults`, the whole list */
export function readModel(json: unknown): ScoringModel {
  const faults = modelFaults(json);
  if (faults.length > 0) throw invalid('MODEL_INVALID', { faults });
  return json as ScoringModel;
}

const contentFaults = (model: ScoringModel): ModelFault[] => [
  ...idFaults(model),
  ...indicatorFaults(model),
  ...weightFaults(model),
  ...evidenceFaults(model),
  ...levelFaults(model),
  ...exponentFaults(model),
];

const idFaults = (model: ScoringModel): ModelFault[] =>
  (['themes', 'sectorGroups', 'indicators', 'levels'] as const).flatMap((name) =>
    repeats(
      model[name].map(({ id }) => id),
      (index) => `${name}[${index}].id`,
    ),
  );

/** Better evidence must never be worth less (invariant I3). */
function evidenceFaults({ evidence }: ScoringModel): ModelFault[] {
  const ladders = {
    'evidence.creditFactor.standard': GRADES.map((grade) => evidence.creditFactor.standard[grade]),
    'evidence.creditFactor.micro': GRADES.map((grade) => evidence.creditFactor.micro[grade]),
    'evidence.grades': GRADES.map((grade) => evidence.grades.find(({ id }) => id === grade)?.quality ?? NaN),
  };
  return Object.entries(ladders).flatMap(([path, ladder]) => (rises(ladder) ? [] : [fault('NOT_RISING', path)]));
}

/** Each level asks at least what the one below asks. */
const levelFaults = ({ levels }: ScoringModel): ModelFault[] =>
  rises(levels.map(({ min }) => min)) && rises(levels.map(({ themeFloor = 0 }) => themeFloor)) && levels[0]?.min === 0
    ? []
    : [fault('NOT_RISING', 'levels')];

function exponentFaults({ aggregation, monteCarlo }: ScoringModel): ModelFault[] {
  const nodes = Object.entries(aggregation).filter(([, node]) => node.kind === 'power' && node.p === 0);
  return [
    ...nodes.map(([name]) => fault('EXPONENT_ZERO', `aggregation.${name}.p`)),
    ...(monteCarlo.exponents.includes(0) ? [fault('EXPONENT_ZERO', 'monteCarlo.exponents')] : []),
  ];
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? NaN));
