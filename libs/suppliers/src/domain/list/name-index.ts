import type { Country } from '#countries';
import { differ, identityOf } from './identity.js';
import type { ListedSupplierDraft } from './listed-supplier.js';
import { likeness, shapeOf } from './similarity.js';
import type { NameShape } from './similarity.js';

/** Likeness from which on the person is asked whether two names are one supplier (our choice). */
export const ASK_FROM = 0.85;

/** Words begin alike even where they end with a mistake: names meet under the first letters of their words. */
const BEGINNING = 4;
/** The rarest beginnings of a name are looked under, and so many names under each: the work a row stays bounded. */
const BEGINNINGS = 2;
const NAMES_UNDER_ONE = 100;

/** Most names that one question compares, besides those that read the same. */
export const MOST_COMPARED = BEGINNINGS * NAMES_UNDER_ONE;

/** A name as the question sees it. */
export interface AskedName {
  readonly name: string;
  readonly country: Country;
  readonly shape: NameShape;
  readonly taxId: string | null;
}

interface Named<Ref> extends AskedName {
  readonly ref: Ref;
}

/** A supplier with a name like the one asked for. */
export interface Alike<Ref> {
  readonly ref: Ref;
  readonly name: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** The name of a supplier, to be asked for and added; null without name or country. */
export function askedName(draft: ListedSupplierDraft): AskedName | null {
  const { name, country } = draft;
  return name === null || country === null
    ? null
    : { name, country, shape: shapeOf(name), taxId: identityOf(draft).taxId };
}

/** Names of suppliers, by country, for the question "is this the same as that?". */
export class NameIndex<Ref> {
  private readonly sameText = new Map<string, Named<Ref>>();
  private readonly byBeginning = new Map<string, Named<Ref>[]>();

  add(asked: AskedName, ref: Ref): void {
    const named = { ...asked, ref };
    const text = `${asked.country}|${asked.shape.text}`;
    if (!this.sameText.has(text)) this.sameText.set(text, named);
    for (const key of beginningsOf(asked)) {
      const under = this.byBeginning.get(key);
      if (under === undefined) this.byBeginning.set(key, [named]);
      else under.push(named);
    }
  }

  /**
   * The most alike name of the same country, the earliest of equals; null below `ASK_FROM`. Two suppliers with different
   * tax ids are asked about only when their names read the same.
   */
  mostAlike(asked: AskedName): Alike<Ref> | null {
    const same = this.sameText.get(`${asked.country}|${asked.shape.text}`);
    if (same !== undefined) return { ref: same.ref, name: same.name, likeness: 1 };
    let best: Alike<Ref> | null = null;
    for (const { ref, name, shape, taxId } of this.comparedWith(asked)) {
      const found = differ(taxId, asked.taxId) ? 0 : likeness(asked.shape, shape, ASK_FROM);
      if (found >= ASK_FROM && found > (best?.likeness ?? 0)) best = { ref, name, likeness: found };
    }
    return best;
  }

  /** Names that share one of the rarest beginnings, at most `MOST_COMPARED`. */
  comparedWith(asked: AskedName): Named<Ref>[] {
    return beginningsOf(asked)
      .map((key) => this.byBeginning.get(key) ?? [])
      .filter((under) => under.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, BEGINNINGS)
      .flatMap((under) => under.slice(0, NAMES_UNDER_ONE));
  }
}

const beginningsOf = ({ country, shape }: AskedName): string[] => [
  ...new Set(shape.words.map((word) => `${country}|${word.slice(0, BEGINNING)}`)),
];
