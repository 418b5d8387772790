import { describe, expect, test } from '@jest/globals';
import type { ListedSupplierDraft } from './listed-supplier.js';
import { ASK_FROM, MOST_COMPARED, NameIndex, askedName } from './name-index.js';
import type { AskedName } from './name-index.js';
import fc from 'fast-check';
import { dice, likeness, shapeOf } from './similarity.js';
import { draftOf } from './list.fixture.js';

const alike = (a: string, b: string): number => likeness(shapeOf(a), shapeOf(b));

describe('likeness of names', () => {
  test('from a threshold on it is what it is without one; below, no more than that', () => {
    const name = fc.array(fc.constantFrom('pan', 'panaderia', 'san', 'jose', 'lempa', 'lempas', 'sol'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one, other] = [shapeOf(a.join(' ')), shapeOf(b.join(' '))];
        const exact = likeness(one, other);
        const shortened = likeness(one, other, ASK_FROM);
        expect(exact >= ASK_FROM ? shortened === exact : shortened <= exact).toBe(true);
      }),
    );
  });

  test.each([
    ['Lácteos El Volcán, S.A.', 'LACTEOS EL VOLCAN SOCIEDAD ANONIMA'],
    ['Empaques del Lempa S.A. de C.V.', 'Empaques Lempa, SA DE CV'],
    ['Embutidos San José', 'San José Embutidos'],
    ['Salsas Tica S. de R.L.', 'Salsas Tica'],
    ['Viña del Mar SpA', 'VIÑA DEL MAR'],
    ['Transportes Elqui Ltda.', 'Transportes Elqui Limitada'],
    ['Confecciones Gamarra Verde S.A.C.', 'Confecciones Gamarra Verde SAC'],
    ['Comercial Andina Cía. Ltda.', 'Comercial Andina'],
  ])('%j and %j read the same', (a, b) => expect(alike(a, b)).toBe(1));

  test.each([
    ['CERVECERIA CUAUHTEMOC MOCTEZUMA', 'CERVECERIA CUAUTHEMOC MOCTEZUMA'],
    ['Distribuidora Comercial San José', 'Distribuidora Comercial San José del Norte'],
    ['Empaques Industriales del Lempa', 'Empaque Industriales del Lempa'],
  ])('%j and %j are asked about', (a, b) => expect(alike(a, b)).toBeGreaterThanOrEqual(ASK_FROM));

  test.each([
    ['Panadería La Espiga', 'Panadería El Trigo'],
    ['Bimbo', 'Bimbo Planta Toluca'],
    ['Lácteos del Sur', 'Lácteos del Norte'],
    ['S.A. de C.V.', 'S. de R.L.'],
  ])('%j and %j are not', (a, b) => expect(alike(a, b)).toBeLessThan(ASK_FROM));

  test('Dice is twice the common trigrams over all of them', () => {
    expect(dice(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd', 'e', 'f']))).toBe(0.5);
    expect(shapeOf('ab').trigrams).toEqual(new Set([' ab', 'ab ']));
  });

  test('a name that is only a legal form still has something to compare', () => {
    expect(shapeOf('S.A.').text).toBe('sa');
  });
});

const asked = (said: Partial<ListedSupplierDraft>): AskedName => {
  const name = askedName(draftOf(said));
  if (name === null) throw new Error('no name');
  return name;
};

describe('the question "is it the same?"', () => {
  const index = (...drafts: Partial<ListedSupplierDraft>[]): NameIndex<number> => {
    const names = new NameIndex<number>();
    drafts.forEach((draft, at) => {
      names.add(asked(draft), at);
    });
    return names;
  };

  test('names the most alike of the same country', () => {
    const names = index({ name: 'Empaques Lempa Sur' }, { name: 'Empaques del Lempa S.A.' }, { name: 'Otra' });
    expect(names.mostAlike(asked({ name: 'Empaques Lempa' }))).toMatchObject({ ref: 1, likeness: 1 });
    expect(names.mostAlike(asked({ name: 'Empaques Lempa', country: 'SV' }))).toBeNull();
  });

  test('is not put between two tax ids, unless the names read the same', () => {
    const taxId = (normalised: string): Partial<ListedSupplierDraft> => ({
      taxId: { scheme: 'NIT', normalised, display: normalised },
    });
    const names = index({ name: 'Empaques Industriales Lempa', ...taxId('1') });
    expect(names.mostAlike(asked({ name: 'Empaque Industriales Lempa', ...taxId('2') }))).toBeNull();
    expect(names.mostAlike(asked({ name: 'Empaque Industriales Lempa' }))).not.toBeNull();
    expect(names.mostAlike(asked({ name: 'Empaques Industriales Lempa S.A.', ...taxId('2') }))).not.toBeNull();
  });

  test('costs the same in a list of ten thousand as in one of two hundred', () => {
    const names = index(...Array.from({ length: 10_000 }, (_, at) => ({ name: `Distribuidora Comercial Nº ${at}` })));
    const compared = names.comparedWith(asked({ name: 'Distribuidora Comercial Andina Regional' }));
    expect(compared).toHaveLength(MOST_COMPARED);
  });
});
