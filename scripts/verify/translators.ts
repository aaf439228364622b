import { type ESTree, Visitor, type VisitorObject } from 'vite';
import { targetOf } from './imports.ts';
import { fixedText } from './literals.ts';
import type { Source } from './sources.ts';

/** What a `t` in the code translates from. */
export interface Translator {
  readonly namespace: string | undefined;
  readonly keyPrefix: string | undefined;
}

/**
 * Names that stand for a translator, `file#name`: functions that declare to return a `TFunction<'ns'>`, and types that
 * are another word for one.
 */
export type Translators = ReadonlyMap<string, Translator>;

export const fixedTranslator = (namespace: string): Translator => ({ namespace, keyPrefix: undefined });

export function translatorsOf(sources: readonly Source[]): Translators {
  const types = collect(sources, new Map(), ({ add }) => ({
    TSTypeAliasDeclaration: (node) => add(node.id.name, node.typeAnnotation),
  }));
  const functions = collect(sources, types, ({ add }) => ({
    FunctionDeclaration: (node) => add(node.id?.name, node.returnType?.typeAnnotation),
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier') return;
      if (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression') {
        add(id.name, init.returnType?.typeAnnotation);
      }
    },
  }));
  return new Map([...types, ...functions]);
}

type Add = (name: string | undefined, type: ESTree.TSType | undefined) => void;

function collect(
  sources: readonly Source[],
  known: Translators,
  visitorFor: (tools: { add: Add }) => VisitorObject,
): Translators {
  const found = new Map<string, Translator>();
  for (const source of sources) {
    const names = namesIn(source, known);
    const add: Add = (name, type) => {
      const translator = translatorOfType(type, names);
      if (name && translator) found.set(`${source.path}#${name}`, translator);
    };
    new Visitor(visitorFor({ add })).visit(source.program);
  }
  return found;
}

/** The names of translators as one file knows them: its own and those it imports. */
export function namesIn({ path, program }: Source, all: Translators): Translators {
  const names = new Map<string, Translator>();
  for (const [key, translator] of all) {
    if (key.startsWith(`${path}#`)) names.set(key.slice(path.length + 1), translator);
  }
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const target = targetOf(path, statement.source.value);
    for (const specifier of 'file' in target ? statement.specifiers : []) {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
      const translator = 'file' in target ? all.get(`${target.file}#${specifier.imported.name}`) : undefined;
      if (translator) names.set(specifier.local.name, translator);
    }
  }
  return names;
}

/** Reads `TFunction<'ns', 'prefix'>` or another word for it, also inside a Promise. */
export function translatorOfType(type: ESTree.TSType | undefined, names: Translators): Translator | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const [first, second] = type.typeArguments?.params ?? [];
  if (type.typeName.name === 'Promise') return translatorOfType(first, names);
  if (type.typeName.name !== 'TFunction') return names.get(type.typeName.name);
  return { namespace: literalType(first), keyPrefix: literalType(second) };
}

function literalType(type: ESTree.TSType | undefined): string | undefined {
  if (type?.type === 'TSTupleType') {
    const [element] = type.elementTypes;
    return element?.type === 'TSLiteralType' ? literalType(element) : undefined;
  }
  return type?.type === 'TSLiteralType' ? fixedText(type.literal) : undefined;
}
