import type { TextKey } from '../../i18n/areas.js';
import { useText } from '../../i18n/use-text.js';
import type { FacetField } from './filter.js';

/** A value of a facet in words; one that the portal has no word for stands as it came. */
export function useValueWords(): (field: FacetField, value: string) => string {
  const common = useText('common');
  const score = useText('score');
  const t = useText('ranking');
  return (field, value) => {
    const said = {
      country: () => common(`country.${value}` as TextKey<'common'>),
      sectorGroup: () => common(`sectorGroup.${value}` as TextKey<'common'>),
      sizeTier: () => common(`tier.${value}` as TextKey<'common'>),
      level: () => score(`level.${value}` as TextKey<'score'>),
      trackStatus: () => t(`track.${value}` as TextKey<'ranking'>),
    }[field]();
    return said.endsWith(`.${value}`) ? value : said;
  };
}
