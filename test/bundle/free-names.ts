// Which names a script takes from outside itself, found by following its scopes. Understands what ES2019 has; a node it
// does not know by name is walked through like any other, so nothing in it is missed.

import { parse, type Node } from 'acorn';

export interface FreeName {
  readonly name: string;
  /** Only asked for by `typeof name`, which never fails. */
  readonly onlyAsked: boolean;
  readonly line: number;
  readonly column: number;
}

type Tree = Node & { readonly [member: string]: unknown };

interface Scope {
  readonly names: Set<string>;
  readonly outer: Scope | null;
  /** Where `var` and functions land. */
  readonly ofFunction: boolean;
}

const isNode = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string';

function childrenOf(node: Tree): Tree[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const isFunction = ({ type }: Tree): boolean => FUNCTIONS.includes(type);

/** Names that a pattern binds. */
function bound(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern['name'] as string];
    case 'ObjectPattern':
      return (pattern['properties'] as Tree[]).flatMap((each) =>
        bound(each.type === 'RestElement' ? each['argument'] : each['value']),
      );
    case 'ArrayPattern':
      return (pattern['elements'] as (Tree | null)[]).flatMap(bound);
    case 'AssignmentPattern':
      return bound(pattern['left']);
    case 'RestElement':
      return bound(pattern['argument']);
    default:
      return [];
  }
}

/** `var`s and functions of a function's body, also those inside its blocks, but not inside inner functions. */
function hoisted(node: Tree): string[] {
  if (node.type === 'FunctionDeclaration') return bound(node['id']);
  if (isFunction(node)) return [];
  const own = node.type === 'VariableDeclaration' && node['kind'] === 'var' ? declared(node) : [];
  return [...own, ...childrenOf(node).flatMap(hoisted)];
}

const declared = (node: Tree): string[] => (node['declarations'] as Tree[]).flatMap(({ id }) => bound(id));

/** `let`, `const`, classes and functions declared directly in a block. */
function lexical(statements: readonly Tree[]): string[] {
  return statements.flatMap((each) => {
    if (each.type === 'VariableDeclaration' && each['kind'] !== 'var') return declared(each);
    return each.type === 'ClassDeclaration' || each.type === 'FunctionDeclaration' ? bound(each['id']) : [];
  });
}

const inside = (outer: Scope | null, names: readonly string[], ofFunction = false): Scope => ({
  names: new Set(names),
  outer,
  ofFunction,
});

const knows = (scope: Scope | null, name: string): boolean =>
  scope !== null && (scope.names.has(name) || knows(scope.outer, name));

/** Members of a node that name something without referring to a variable. */
function labels(node: Tree): readonly string[] {
  switch (node.type) {
    case 'MemberExpression':
      return node['computed'] === true ? [] : ['property'];
    case 'Property':
    case 'MethodDefinition':
      return node['computed'] === true ? [] : ['key'];
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return ['label'];
    default:
      return [];
  }
}

export function freeNames(code: string): FreeName[] {
  const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', locations: true }) as unknown as Tree;
  const found: FreeName[] = [];
  const body = program['body'] as Tree[];
  walk(program, inside(null, [...hoisted(program), ...lexical(body)], true), false, found);
  return found;
}

function walk(node: Tree, scope: Scope, asked: boolean, found: FreeName[]): void {
  if (node.type === 'Identifier') {
    const name = node['name'] as string;
    const start = node.loc?.start;
    if (!knows(scope, name)) found.push({ name, onlyAsked: asked, line: start?.line ?? 0, column: start?.column ?? 0 });
    return;
  }
  const skipped = labels(node).map((member) => node[member]);
  const within = scopeOf(node, scope);
  for (const child of childrenOf(node)) {
    if (skipped.includes(child)) continue;
    walk(child, within, node.type === 'UnaryExpression' && node['operator'] === 'typeof', found);
  }
}

function scopeOf(node: Tree, outer: Scope): Scope {
  if (isFunction(node)) {
    const own = node.type === 'FunctionExpression' ? bound(node['id']) : [];
    const body = node['body'] as Tree;
    const parameters = (node['params'] as Tree[]).flatMap(bound);
    return inside(outer, [...own, ...parameters, ...hoisted(body), 'arguments'], true);
  }
  switch (node.type) {
    case 'BlockStatement':
      return inside(outer, lexical(node['body'] as Tree[]));
    case 'SwitchStatement':
      return inside(outer, lexical((node['cases'] as Tree[]).flatMap((each) => each['consequent'] as Tree[])));
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return inside(outer, lexical([node['init'] ?? node['left']].filter(isNode)));
    case 'CatchClause':
      return inside(outer, bound(node['param']));
    case 'ClassExpression':
    case 'ClassDeclaration':
      return inside(outer, bound(node['id']));
    default:
      return outer;
  }
}
