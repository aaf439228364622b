import type { ESTree } from 'vite';
import { fixedText } from './literals.ts';
import { type Translator, type Translators, translatorOfType } from './translators.ts';

const UNKNOWN: Translator = { namespace: undefined, keyPrefix: undefined };

/** Which `t` is which, function by function, while a file is being walked. */
export class TranslatorScopes {
  readonly #names: Translators;
  readonly #scopes: Map<string, Translator>[] = [new Map()];

  /** @param names as `namesIn` gives them for this file */
  constructor(names: Translators) {
    this.#names = names;
  }

  enter(params: readonly ESTree.ParamPattern[]): void {
    const scope = new Map<string, Translator>();
    this.#scopes.push(scope);
    for (const param of params) {
      if (!('typeAnnotation' in param)) continue;
      const type = param.typeAnnotation?.typeAnnotation;
      if (param.type === 'Identifier') this.#bindTyped(param.name, type);
      if (param.type === 'ObjectPattern')
        this.#bindPattern(param, (name) => translatorOfType(memberType(type, name), this.#names));
    }
  }

  leave(): void {
    this.#scopes.pop();
  }

  /** `const { t } = useTranslation('ns')`, `const t = i18n.getFixedT(language, 'ns')`, `const t = texts(language)`. */
  bind(target: ESTree.BindingPattern, init: ESTree.Expression | null): void {
    if (target.type === 'Identifier') this.#bindTyped(target.name, target.typeAnnotation?.typeAnnotation);
    const translator = init ? this.#given(init) : undefined;
    if (!translator) return;
    if (target.type === 'Identifier') set(this.#scopes.at(-1), target.name, translator);
    if (target.type === 'ObjectPattern') this.#bindPattern(target, (name) => (name === 't' ? translator : undefined));
    const first = target.type === 'ArrayPattern' ? target.elements[0] : undefined;
    if (first?.type === 'Identifier') set(this.#scopes.at(-1), first.name, translator);
  }

  /** The translator that a call goes to: `t(…)`, `tLists(…)`, `i18n.t(…)`, `texts()(…)`. */
  calledBy(callee: ESTree.Expression): Translator | undefined {
    if (callee.type === 'Identifier') return this.named(callee) ?? (callee.name === 't' ? UNKNOWN : undefined);
    if (callee.type === 'CallExpression') return this.#given(callee);
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
    if (callee.property.name !== 't' || callee.computed) return undefined;
    return this.named(callee.object) ?? UNKNOWN;
  }

  named(node: ESTree.Node | undefined): Translator | undefined {
    return node?.type === 'Identifier' ? this.#find(node.name) : undefined;
  }

  #find(name: string): Translator | undefined {
    return this.#scopes.findLast((scope) => scope.has(name))?.get(name);
  }

  #given(init: ESTree.Expression): Translator | undefined {
    if (init.type === 'AwaitExpression') return this.#given(init.argument);
    if (init.type === 'Identifier') return this.named(init);
    if (init.type !== 'CallExpression') return undefined;
    const { callee, arguments: args } = init;
    const name = callee.type === 'MemberExpression' ? callee.property : callee;
    if (name.type !== 'Identifier') return undefined;
    if (name.name === 'useTranslation') return translatorOfCall(args[0], optionNamed(args[1], 'keyPrefix'));
    if (name.name === 'getFixedT') return translatorOfCall(args[1], args[2]);
    return this.#find(giverOf(name.name)) ?? this.#names.get(name.name);
  }

  /** Knows `t: TFunction<'ns'>`, and `texts: () => TFunction<'ns'>` as a giver of one. */
  #bindTyped(name: string, type: ESTree.TSType | undefined): void {
    set(this.#scopes.at(-1), name, translatorOfType(type, this.#names));
    if (type?.type !== 'TSFunctionType') return;
    set(this.#scopes.at(-1), giverOf(name), translatorOfType(type.returnType.typeAnnotation, this.#names));
  }

  #bindPattern(pattern: ESTree.ObjectPattern, translatorFor: (name: string) => Translator | undefined): void {
    for (const property of pattern.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
      if (property.value.type === 'Identifier') {
        set(this.#scopes.at(-1), property.value.name, translatorFor(property.key.name));
      }
    }
  }
}

const giverOf = (name: string): string => `${name}()`;

const set = (scope: Map<string, Translator> | undefined, name: string, translator: Translator | undefined) => {
  if (translator) scope?.set(name, translator);
};

const translatorOfCall = (namespace: ESTree.Node | undefined, keyPrefix: ESTree.Node | undefined): Translator => ({
  namespace: fixedText(firstOf(namespace)),
  keyPrefix: fixedText(keyPrefix),
});

const firstOf = (node: ESTree.Node | undefined): ESTree.Node | null | undefined =>
  node?.type === 'ArrayExpression' ? node.elements[0] : node;

function optionNamed(node: ESTree.Node | undefined, name: string): ESTree.Node | undefined {
  for (const property of node?.type === 'ObjectExpression' ? node.properties : []) {
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name) {
      return property.value;
    }
  }
  return undefined;
}

function memberType(type: ESTree.TSType | undefined, name: string): ESTree.TSType | undefined {
  for (const member of type?.type === 'TSTypeLiteral' ? type.members : []) {
    if (member.type === 'TSPropertySignature' && member.key.type === 'Identifier' && member.key.name === name) {
      return member.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}
