import { relative, sep } from 'node:path';
import ts from 'typescript';
import { ROOT } from '#testing';

/** A place where the code refuses or remarks something. */
export interface CodeUse {
  readonly code: string;
  readonly at: string;
  /** Members of the details that a sentence can name; undefined when only the run knows them. */
  readonly fills: ReadonlySet<string> | undefined;
}

/** What the sources say, and the places where a code is not known before the run. */
export interface CodeUses {
  readonly uses: readonly CodeUse[];
  readonly unknown: readonly string[];
}

interface Site {
  readonly code: ts.Node;
  readonly details: ts.Expression | undefined;
}

/** Helpers of the kernel whose first argument is the code, and those that bring their own. */
const MAKERS = new Set(['invalid', 'conflict']);
const FIXED: Readonly<Record<string, string>> = { notFound: 'NOT_FOUND', forbidden: 'FORBIDDEN' };
const MAKER_FILE = 'libs/kernel/src/domain-error.ts';

/** Every error and remark code that the product's sources name, by their types. */
export function codeUses(): CodeUses {
  const program = productProgram();
  const checker = program.getTypeChecker();
  const uses: CodeUse[] = [];
  const unknown: string[] = [];
  for (const source of program.getSourceFiles().filter(({ fileName }) => isProduct(fileName))) {
    const visit = (node: ts.Node): void => {
      const site = siteOf(node);
      if (site) {
        const at = placeOf(source, node);
        const codes = codesOf(checker, site.code);
        if (codes) for (const code of codes) uses.push({ code, at, fills: fillsOf(checker, site.details) });
        else if (!isPassedOn(checker, site.code)) unknown.push(at);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { uses, unknown };
}

function productProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.build.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames.filter(isProduct), { ...options, incremental: false, noEmit: true });
}

const pathOf = (file: string): string => relative(ROOT, file).split(sep).join('/');

const isProduct = (file: string): boolean =>
  /^(libs|apps)\/(?!testing\/)/.test(pathOf(file)) && !/\.(int-)?spec\.ts$/.test(file) && pathOf(file) !== MAKER_FILE;

/** Calls that make a DomainError, and objects with `code` and `details`: remarks. */
function siteOf(node: ts.Node): Site | undefined {
  if (ts.isCallExpression(node)) return madeBy(node);
  if (ts.isObjectLiteralExpression(node)) return remarkOf(node);
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'DomainError') return undefined;
  const [, code, details] = node.arguments ?? [];
  return code && { code, details };
}

function madeBy({ expression, arguments: [first, second] }: ts.CallExpression): Site | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  if (MAKERS.has(expression.text)) return first && { code: first, details: second };
  return Object.hasOwn(FIXED, expression.text) ? { code: expression, details: first } : undefined;
}

function remarkOf(node: ts.ObjectLiteralExpression): Site | undefined {
  const member = (name: string): ts.Expression | undefined => {
    const found = node.properties.find((property) => property.name?.getText() === name);
    if (!found) return undefined;
    return ts.isPropertyAssignment(found)
      ? found.initializer
      : ts.isShorthandPropertyAssignment(found)
        ? found.name
        : undefined;
  };
  const [code, details] = [member('code'), member('details')];
  return code && details && node.properties.length === 2 ? { code, details } : undefined;
}

/** The codes an expression may be; undefined when its type is no list of codes. */
function codesOf(checker: ts.TypeChecker, node: ts.Node): string[] | undefined {
  if (ts.isIdentifier(node) && Object.hasOwn(FIXED, node.text)) return [FIXED[node.text] ?? ''];
  const type = checker.getTypeAtLocation(node);
  const members = type.isUnion() ? type.types : [type];
  return members.every((member) => member.isStringLiteral()) ? members.map((member) => member.value) : undefined;
}

/** `error.code` of an error that was made elsewhere. */
const isPassedOn = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === 'code' &&
  ['DomainError', 'Remark'].includes(checker.getTypeAtLocation(node.expression).symbol.name);

/** Members that are text or number: anything else leaves a hole in the sentence. */
function fillsOf(checker: ts.TypeChecker, details: ts.Expression | undefined): ReadonlySet<string> | undefined {
  if (!details) return new Set();
  const type = checker.getTypeAtLocation(details);
  if (type.getStringIndexType()) return undefined;
  const isWord = (name: string): boolean => {
    const symbol = type.getProperty(name);
    const member = symbol && checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, details));
    const parts = member?.isUnion() ? member.types : [member];
    return parts.every((part) => part && isWordType(checker.getBaseConstraintOfType(part) ?? part));
  };
  return new Set(
    type
      .getProperties()
      .map(({ name }) => name)
      .filter(isWord),
  );
}

const isWordType = ({ flags }: ts.Type): boolean => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0;

function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${pathOf(source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}
