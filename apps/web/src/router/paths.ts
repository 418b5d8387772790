/** Every address of the portal (portal guide 3); a part that starts with a colon varies. */
export const PATHS = {
  root: '/',
  signIn: '/entrar',
  account: '/cuenta',
  ranking: '/proveedores',
  enrolment: '/proveedores/:id',
  imports: '/importar',
  import: '/importar/:id',
  waves: '/convocatorias',
  invitation: '/invitacion',
  invitationToken: '/invitacion/:token',
  accept: '/invitacion/cuenta',
  home: '/inicio',
  question: '/diagnostico/:topic/:question',
  review: '/diagnostico/revisar',
  sent: '/diagnostico/enviado',
  company: '/empresa/:step',
  result: '/resultado',
  sharing: '/quien-ve-mis-datos',
  identity: '/identidad',
  forgotten: '/entrar/contrasena',
} as const;

export type PathName = keyof typeof PATHS;

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The varying parts of an address. */
export type ParamsOf<Name extends PathName> = Readonly<Record<NamesIn<(typeof PATHS)[Name]>, string>>;

type Rest<Name extends PathName> = [NamesIn<(typeof PATHS)[Name]>] extends [never] ? [] : [params: ParamsOf<Name>];

/** The address of a page. */
export function href<Name extends PathName>(name: Name, ...[params]: Rest<Name>): string {
  const values: Readonly<Record<string, string>> = params ?? {};
  return PATHS[name].replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(values[part] ?? ''));
}

/** A page with the varying parts of its address. */
export interface Place {
  readonly name: PathName;
  readonly params: Readonly<Record<string, string>>;
}

/** The page at an address; fixed parts win over varying ones. */
export function placeOf(pathname: string): Place | null {
  const found = (Object.keys(PATHS) as PathName[]).flatMap((name) => {
    const params = match(PATHS[name], pathname);
    return params === null ? [] : [{ name, params }];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null;
}

function match(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = pathname.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    if (part.startsWith(':') && text !== '') params[part.slice(1)] = decoded(text);
    else if (part !== text) return null;
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
