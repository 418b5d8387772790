import { notCovered } from '#kernel';
import enverdeScore100 from '../../../data/enverde-score@1.0.0.json' with { type: 'json' };
import { modelRef } from './model.js';
import type { ScoringModel } from './model.js';
import { readModel } from './read-model.js';

const first = readModel(enverdeScore100);

/** The models that ship with the product, oldest first. They are data: their JSON is the source. */
export const SHIPPED_MODELS: readonly ScoringModel[] = [first];

/** The model that scores are computed with when a programme has not approved one of its own. */
export const CURRENT_MODEL: ScoringModel = first;

/**
 * A shipped model by `id@version`; `current` is CURRENT_MODEL.
 * @throws DomainError NOT_COVERED when none has that name
 */
export function shippedModel(ref: string): ScoringModel {
  const found = ref === 'current' ? CURRENT_MODEL : SHIPPED_MODELS.find((model) => modelRef(model) === ref);
  if (found === undefined) throw notCovered({ model: ref.slice(0, 80) });
  return found;
}
