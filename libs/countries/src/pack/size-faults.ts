import { isDecimal } from '#kernel';
import { SIZE_CLASSES } from '../size/rule.js';
import type { SizeLimits, SizeRule } from '../size/rule.js';
import { each, expecting, isAscending } from './faults.js';
import type { PackFault } from './faults.js';
import type { CountryPack, IndexValue } from './pack.js';

/** Faults of the size rules of a pack and of the values of its index unit. */
export function sizeFaults({ code, sizeRules, indexValues }: CountryPack): PackFault[] {
  return [
    ...expecting(sizeRules.length > 0, 'sizeRules', 'at least one rule'),
    ...each(sizeRules, 'sizeRules', (rule, path) => ruleFaults(rule, path, `${code}-msme-`)),
    ...sizeRules.slice(1).flatMap((rule, index) => follows(sizeRules[index], rule, `sizeRules[${index + 1}]`)),
    ...expecting(sizeRules.at(-1)?.toYear === null, 'sizeRules', 'a last rule that is in force'),
    ...expecting(isAscending(indexValues.map(({ year }) => year)), 'indexValues', 'one value a year, oldest first'),
    ...each(indexValues, 'indexValues', indexFaults),
  ];
}

function ruleFaults(rule: SizeRule, path: string, prefix: string): PackFault[] {
  const all = Object.entries(rule.limits);
  return [
    ...expecting(rule.id.startsWith(prefix), `${path}.id`, `an id that begins with ${prefix}`),
    ...expecting(rule.law !== '', `${path}.law`, 'the law that it follows'),
    ...expecting(
      rule.sources.length > 0 || rule.unverified !== null,
      `${path}.sources`,
      'a source, or what is unverified',
    ),
    ...expecting(SIZE_CLASSES.includes(rule.beyond), `${path}.beyond`, 'a size class'),
    ...all.flatMap(([sector, limits]) => limitFaults(rule, limits, `${path}.limits.${sector}`)),
    ...expecting(all.length > 0 || rule.unverified !== null, `${path}.limits`, 'limits, or why there are none'),
  ];
}

function limitFaults(rule: SizeRule, { workers, sales, combined }: SizeLimits, path: string): PackFault[] {
  const lists = [workers, sales?.map(Number), combined?.map(Number)].filter((list) => list !== undefined);
  const most = SIZE_CLASSES.indexOf(rule.beyond);
  return [
    ...expecting(lists.length > 0, path, 'limits of workers, sales or both'),
    ...expecting(
      lists.every((list) => list.length === most && list.every((value) => value > 0) && isAscending(list)),
      path,
      `${most} limits above 0, ascending, one for each class below ${rule.beyond}`,
    ),
    ...expecting(
      (sales === undefined && combined === undefined) || rule.salesUnit !== null,
      `${path}.sales`,
      'a sales unit in the rule',
    ),
    ...expecting(combined === undefined || rule.weights !== undefined, `${path}.combined`, 'weights in the rule'),
  ];
}

const follows = (before: SizeRule | undefined, rule: SizeRule, path: string): PackFault[] =>
  expecting(before?.toYear === rule.fromYear - 1, `${path}.fromYear`, 'the year after the rule before it');

const indexFaults = ({ value, source }: IndexValue, path: string): PackFault[] => [
  ...expecting(isDecimal(value) && Number(value) > 0, `${path}.value`, 'a decimal text above 0'),
  ...expecting(source.title !== '', `${path}.source`, 'where the value was read'),
];
