import { type ESTree, Visitor } from 'vite';
import type { Outcome } from './check.ts';
import { textsOf } from './literals.ts';
import { placeOf, type Source } from './sources.ts';

const ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'label',
  'nothingFoundMessage',
  'placeholder',
  'title',
]);

/** Text with letters that a component shows as it stands in the code, instead of asking the locale files for it. */
export function checkUntranslated(sources: readonly Source[]): Outcome {
  const problems = sources.flatMap(untranslatedIn);
  return {
    problems: sources.length === 0 ? ['No components were seen: the check did not read the sources'] : problems,
    note: `${sources.length} components`,
  };
}

function untranslatedIn(source: Source): readonly string[] {
  const problems: string[] = [];
  const add = (offset: number, text: string, where: string) => {
    if (!/\p{L}/u.test(text)) return;
    problems.push(`${placeOf(source, offset)} shows "${text.trim()}" ${where} without translating it`);
  };
  const addShown = (node: ESTree.Node, where: string) => {
    for (const { offset, text } of shownBy(node)) add(offset, text, where);
  };
  const addChildren = ({ children }: ESTree.JSXElement | ESTree.JSXFragment) => {
    for (const child of children) {
      if (child.type === 'JSXText') add(child.start, child.value, 'as text');
      if (child.type === 'JSXExpressionContainer') addShown(child.expression, 'as text');
    }
  };
  new Visitor({
    JSXElement: addChildren,
    JSXFragment: addChildren,
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !ATTRIBUTES.has(name.name) || !value) return;
      addShown(value.type === 'JSXExpressionContainer' ? value.expression : value, `as ${name.name}`);
    },
  }).visit(source.program);
  return problems;
}

/** The texts of an expression that come to be shown: also of templates' fixed parts, not of conditions. */
function shownBy(node: ESTree.Node): readonly { readonly offset: number; readonly text: string }[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [...shownBy(node.consequent), ...shownBy(node.alternate)];
    case 'LogicalExpression':
      return node.operator === '&&' ? shownBy(node.right) : [...shownBy(node.left), ...shownBy(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...shownBy(node.left), ...shownBy(node.right)] : [];
    default:
      return textsOf(node).flatMap(({ offset, parts }) => parts.map((text) => ({ offset, text })));
  }
}
