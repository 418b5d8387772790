import type { TextKey } from '../../i18n/areas.js';
import { useText } from '../../i18n/use-text.js';

/** The name of a topic; one that the portal has no word for stands by its id. */
export function useThemeWords(): (theme: string) => string {
  const common = useText('common');
  return (theme) => {
    const said = common(`theme.${theme}` as TextKey<'common'>);
    return said === `theme.${theme}` ? theme : said;
  };
}
