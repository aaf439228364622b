import { type ESTree, Visitor } from 'vite';
import { fixedText, type Options, optionsOf, type Text, textsOf } from './literals.ts';
import type { Source } from './sources.ts';
import { TranslatorScopes } from './translator-scopes.ts';
import { fixedTranslator, namesIn, type Translator, type Translators } from './translators.ts';

/** A place in the code that shows a text. */
export interface KeyUse {
  /** Nothing where the code does not tell. */
  readonly namespace: string | undefined;
  /** The namespace stands before the key: `ns:key`. */
  readonly isNamed: boolean;
  /** The key; several parts where what stands between them is only known at run time. */
  readonly parts: readonly string[];
  readonly hasCount: boolean;
  readonly offset: number;
}

/** A key in a table (`{ label: 'tasks:title' }`). Not every text with a colon is one. */
const LOOSE_KEY = /^[a-z][a-z-]*:[A-Za-z0-9][\w.-]*$/;

/** What the calls of one file use, and the translators that were called with something that is not to be read there. */
interface Calls {
  readonly uses: readonly KeyUse[];
  readonly unread: readonly Translator[];
}

/**
 * Finds every key that a file uses: `t(…)` with its namespace from `useTranslation`, `getFixedT`, a `TFunction<'ns'>`
 * parameter or a function that returns one; `<Trans i18nKey>`; texts of the form `ns:key` for which there is a key; and,
 * where the file calls `t(variable)`, its texts that are keys of that `t`.
 */
export function keyUsesOf(
  source: Source,
  translators: Translators,
  isKey: (use: KeyUse) => boolean,
): readonly KeyUse[] {
  const { uses, unread } = callsOf(source, translators);
  const seen = new Set(uses.map(({ offset }) => offset));
  const loose: KeyUse[] = [];
  const add = (node: ESTree.Expression) => {
    for (const text of textsOf(node)) {
      if (seen.has(text.offset)) continue;
      const use = { ...keyOf(text, undefined), hasCount: true, offset: text.offset };
      const bare = unread.map((translator) => ({
        ...use,
        ...keyOf(text, translator),
        namespace: translator.namespace,
      }));
      const named = LOOSE_KEY.test(text.parts[0] ?? '') ? [use] : [];
      loose.push(...[...named, ...(text.parts.length === 1 ? bare : [])].filter(isKey));
    }
  };
  new Visitor({ Literal: add, TemplateLiteral: add }).visit(source.program);
  return [...uses, ...loose];
}

function callsOf(source: Source, translators: Translators): Calls {
  const uses: KeyUse[] = [];
  const unread: Translator[] = [];
  const scopes = new TranslatorScopes(namesIn(source, translators));

  const add = (text: Text, translator: Translator | undefined, options: Options) => {
    const use = { ...keyOf(text, translator), hasCount: options.hasCount, offset: text.offset };
    const named = { ...use, namespace: use.namespace ?? options.namespace ?? translator?.namespace };
    uses.push(options.isTree ? { ...named, parts: [...named.parts, ''] } : named);
    if (options.hasContext) uses.push({ ...named, parts: [...named.parts.slice(0, -1), `${named.parts.at(-1)}_`, ''] });
  };

  const leave = () => scopes.leave();
  new Visitor({
    FunctionDeclaration: (node) => scopes.enter(node.params),
    'FunctionDeclaration:exit': leave,
    FunctionExpression: (node) => scopes.enter(node.params),
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: (node) => scopes.enter(node.params),
    'ArrowFunctionExpression:exit': leave,
    VariableDeclarator: (node) => scopes.bind(node.id, node.init),
    CallExpression: (node) => {
      const translator = scopes.calledBy(node.callee);
      if (!translator) return;
      const [key, options] = node.arguments;
      const texts = textsOf(key);
      for (const text of texts) add(text, translator, optionsOf(options));
      if (texts.length === 0) unread.push(translator);
    },
    JSXOpeningElement: (node) => {
      const attribute = (name: string) => attributeOf(node, name);
      for (const text of textsOf(attribute('i18nKey'))) {
        const namespace = fixedText(attribute('ns'));
        const translator = namespace ? fixedTranslator(namespace) : scopes.named(attribute('t'));
        add(text, translator, { ...optionsOf(undefined), hasCount: attribute('count') !== undefined });
      }
    },
  }).visit(source.program);
  return { uses, unread };
}

/** Takes `ns:key` apart, and puts a translator's prefix before a key without namespace. */
function keyOf({ parts: [first = '', ...rest] }: Text, translator: Translator | undefined) {
  const colon = first.indexOf(':');
  if (colon > 0) return { namespace: first.slice(0, colon), isNamed: true, parts: [first.slice(colon + 1), ...rest] };
  const prefix = translator?.keyPrefix ? `${translator.keyPrefix}.` : '';
  return { namespace: undefined, isNamed: false, parts: [prefix + first, ...rest] };
}

function attributeOf(element: ESTree.JSXOpeningElement, name: string): ESTree.Node | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.name !== name) continue;
    return attribute.value?.type === 'JSXExpressionContainer'
      ? attribute.value.expression
      : (attribute.value ?? undefined);
  }
  return undefined;
}
