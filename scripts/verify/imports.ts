import { posix } from 'node:path';
import { type ESTree, Visitor } from 'vite';
import type { Source } from './sources.ts';

/** One import of a file, of any kind: static, dynamic, re-export, type, worker address. */
export interface Import {
  readonly specifier: string;
  readonly offset: number;
}

/** Where an import leads: a file of ours, or a package (`node:fs` counts as one). */
export type Target = { readonly file: string } | { readonly package: string };

const ALIASES: Readonly<Record<string, string>> = { '#shared/': 'src-shared/', '#db/': 'db/' };

export function importsOf({ program }: Source): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ESTree.Node | null | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string')
      found.push({ specifier: node.value, offset: node.start });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type === 'TSExternalModuleReference') add(node.moduleReference.expression);
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0]);
    },
    NewExpression: (node) => {
      const [address] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && address?.type === 'Literal' && /^\.{1,2}\/.*\.tsx?$/.test(String(address.value))) add(address);
    },
  }).visit(program);
  return found;
}

/** Resolves by name only; whether the file is there is the compiler's question. */
export function targetOf(from: string, specifier: string): Target {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return { file: posix.join(posix.dirname(from), path) };
  for (const [alias, folder] of Object.entries(ALIASES)) {
    if (path.startsWith(alias)) return { file: posix.normalize(folder + path.slice(alias.length)) };
  }
  if (path.startsWith('node:')) return { package: path };
  const [scope = '', name = ''] = path.split('/');
  return { package: scope.startsWith('@') ? `${scope}/${name}` : scope };
}
