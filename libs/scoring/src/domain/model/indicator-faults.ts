import { fault, repeats } from './fault.js';
import type { ModelFault } from './fault.js';
import type { Indicator, IndicatorType, Normalise, ScoringModel } from './model.js';
import { sectorsAsked } from './path.js';

const NA_RULES = [
  'never',
  'declared_with_reason',
  'no_employees',
  'fewer_than_3_managers',
  'fewer_than_10_workers',
  'auto_no_baseline',
  'auto_no_functional_unit',
  'auto_no_milestones_due',
  'auto_not_enrolled',
];

/** The ways in which an indicator of this type may be turned into points; a single choice carries its own. */
const MODES: Readonly<Record<IndicatorType, readonly Normalise['mode'][]>> = {
  single: [],
  checklist: ['checklist_share'],
  percent: ['goalposts'],
  number: ['goalposts'],
  quantity: ['change_vs_baseline'],
  derived: ['peer', 'change_vs_baseline'],
  platform: ['goalposts'],
};

type IndicatorRule = (indicator: Indicator, path: string, model: ScoringModel) => ModelFault[];

const RULES: readonly IndicatorRule[] = [refersToWhatExists, sayHelpTwice, readable, choicesDiffer, coreIsAskedOfAll];

/** What stands against single indicators. */
export const indicatorFaults = (model: ScoringModel): ModelFault[] =>
  model.indicators.flatMap((indicator, index) =>
    RULES.flatMap((rule) => rule(indicator, `indicators[${index}]`, model)),
  );

function refersToWhatExists(indicator: Indicator, path: string, model: ScoringModel): ModelFault[] {
  const groups = new Set(model.sectorGroups.map(({ id }) => id));
  const asked = sectorsAsked(indicator);
  return [
    ...(model.themes.some(({ id }) => id === indicator.theme) ? [] : [fault('THEME_UNKNOWN', `${path}.theme`)]),
    ...(asked !== null || NA_RULES.includes(indicator.naRule) ? [] : [fault('NA_RULE_UNKNOWN', `${path}.naRule`)]),
    ...unknownGroups(asked ?? [], groups, `${path}.naRule`),
    ...unknownGroups(Object.keys(indicator.sectorWeight ?? {}), groups, `${path}.sectorWeight`),
  ];
}

const unknownGroups = (named: readonly string[], groups: ReadonlySet<string>, path: string): ModelFault[] =>
  named.filter((id) => !groups.has(id)).map((id) => fault('SECTOR_GROUP_UNKNOWN', path, { id }));

function sayHelpTwice(indicator: Indicator, path: string): ModelFault[] {
  const both = (indicator.help_es === undefined) === (indicator.help_en === undefined);
  return both ? [] : [fault('LANGUAGE_MISSING', `${path}.help_${indicator.help_es === undefined ? 'es' : 'en'}`)];
}

function readable({ type, options, checklist, normalise }: Indicator, path: string): ModelFault[] {
  if (type === 'single') return options === undefined ? [fault('OPTIONS_MISSING', `${path}.options`)] : [];
  if (normalise === undefined || !MODES[type].includes(normalise.mode))
    return [fault('NORMALISE_UNFIT', `${path}.normalise`, { type, expected: MODES[type] })];
  if (normalise.mode === 'checklist_share') return fullAtIsReachable(normalise.fullAt, checklist?.length ?? 0, path);
  if (normalise.mode !== 'peer' && normalise.worst === normalise.best)
    return [fault('POSTS_EQUAL', `${path}.normalise`)];
  return [];
}

const fullAtIsReachable = (fullAt: number, items: number, path: string): ModelFault[] =>
  fullAt <= items ? [] : [fault('FULL_AT_UNREACHABLE', `${path}.normalise.fullAt`, { fullAt, items })];

function choicesDiffer({ options = [], checklist = [] }: Indicator, path: string): ModelFault[] {
  return [
    ...repeats(
      options.map(({ code }) => code),
      (index) => `${path}.options[${index}].code`,
    ),
    ...repeats(
      checklist.map(({ code }) => code),
      (index) => `${path}.checklist[${index}].code`,
    ),
  ];
}

function coreIsAskedOfAll(indicator: Indicator, path: string): ModelFault[] {
  const askedOfAll = indicator.tier === 'micro' && sectorsAsked(indicator) === null;
  return indicator.core && !askedOfAll ? [fault('CORE_NOT_ASKED_OF_ALL', `${path}.core`)] : [];
}
