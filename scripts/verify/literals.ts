import type { ESTree } from 'vite';

/** A text that stands in the code, or its fixed parts: `status.${name}.label` has the parts 'status.' and '.label'. */
export interface Text {
  readonly parts: readonly string[];
  readonly offset: number;
}

/** The texts that an expression can come to, as far as they stand in it: both sides of `a ? 'x' : 'y'`. */
export function textsOf(node: ESTree.Node | null | undefined): readonly Text[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ parts: [node.value], offset: node.start }] : [];
    case 'TemplateLiteral':
      return [{ parts: node.quasis.map(({ value }) => value.cooked ?? ''), offset: node.start }];
    case 'BinaryExpression':
      return node.operator === '+' ? textsOf(node.left).map((text) => ({ ...text, parts: [...text.parts, ''] })) : [];
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => textsOf(element));
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

/** The text that an expression is, where all of it stands in the code. */
export function fixedText(node: ESTree.Node | null | undefined): string | undefined {
  const [text] = textsOf(node);
  return text?.parts.length === 1 ? text.parts[0] : undefined;
}

/** What the options of a `t(key, options)` call say about the key. */
export interface Options {
  readonly namespace: string | undefined;
  readonly hasCount: boolean;
  readonly hasContext: boolean;
  /** The call asks for everything under the key. */
  readonly isTree: boolean;
}

export function optionsOf(node: ESTree.Node | undefined): Options {
  if (node && node.type !== 'ObjectExpression') {
    return { namespace: undefined, hasCount: true, hasContext: false, isTree: false };
  }
  const values = new Map<string, ESTree.Node>();
  let spreads = false;
  for (const property of node?.properties ?? []) {
    if (property.type === 'SpreadElement') spreads = true;
    else if (property.key.type === 'Identifier') values.set(property.key.name, property.value);
  }
  return {
    namespace: fixedText(values.get('ns')),
    hasCount: spreads || values.has('count'),
    hasContext: values.has('context'),
    isTree: values.has('returnObjects'),
  };
}
