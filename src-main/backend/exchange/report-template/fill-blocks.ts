/** Fills the blocks of a Word part: paragraphs, and rows and paragraphs that are repeated for each item of a list. */
import { isKnown, isPicture, listField, type TemplateFields } from './fields.ts';
import { fieldNames, fillParagraph, type Lookup } from './fill-paragraph.ts';
import { cloneXml, type Element, type XmlNode } from './xml.ts';

/** A field that no report has, or that stands where it can't be filled. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField';
  readonly field: string;
  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

/**
 * Fills everything below an element.
 * @param pictureOf the picture of a name, as it stands in a run; null where there is none to be drawn
 * @throws UnknownField
 */
export function fillBlocks(parent: Element, fields: TemplateFields, pictureOf: (name: string) => Element | null): void {
  fillWithin(parent, fields, (name) => {
    if (isPicture(fields, name)) return pictureOf(name) ?? '';
    if (listField(fields, name) !== null) throw new UnknownField(name);
    return fields.texts[name] ?? '';
  });
}

function fillWithin(parent: Element, fields: TemplateFields, lookup: Lookup, within: string | null = null): void {
  const filled: XmlNode[] = [];
  for (let at = 0; at < parent.children.length; at += 1) {
    const child = parent.children[at] as XmlNode;
    const list = typeof child === 'string' || within !== null ? null : listOf(child, fields);
    if (typeof child === 'string') filled.push(child);
    else if (list === null) filled.push(...filledBlock(child, fields, lookup, within));
    else {
      const group = child.name === 'w:p' ? groupFrom(parent.children, at, list, fields) : [child];
      filled.push(...repeated(group, list, fields, lookup));
      at += group.length - 1;
    }
  }
  parent.children = filled;
}

function filledBlock(block: Element, fields: TemplateFields, lookup: Lookup, within: string | null): XmlNode[] {
  // Boxes of text within a paragraph hold paragraphs of their own.
  fillWithin(block, fields, lookup, within);
  if (block.name !== 'w:p') return [block];
  for (const name of fieldNames(block)) if (!isKnown(fields, name)) throw new UnknownField(name);
  return fillParagraph(block, lookup);
}

/** The list whose items a row or a paragraph is repeated for. @throws UnknownField where it names those of two */
function listOf(block: Element, fields: TemplateFields): string | null {
  if (block.name !== 'w:tr' && block.name !== 'w:p') return null;
  const names = block.name === 'w:tr' ? paragraphsIn(block).flatMap(fieldNames) : fieldNames(block);
  let list: string | null = null;
  for (const name of names) {
    const of: string | null = listField(fields, name)?.list ?? list;
    if (list !== null && of !== list) throw new UnknownField(name);
    list = of;
  }
  return list;
}

const paragraphsIn = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === 'w:p' ? [child] : []), ...paragraphsIn(child)],
  );

/** The paragraphs from a place on, one after the other, that name fields of the same list: they are repeated together. */
function groupFrom(children: readonly XmlNode[], from: number, list: string, fields: TemplateFields): XmlNode[] {
  let end = from + 1;
  for (let at = end; at < children.length; at += 1) {
    const next = children[at] as XmlNode;
    if (typeof next === 'string') {
      if (next.trim() !== '') break;
    } else if (next.name === 'w:p' && listOf(next, fields) === list) end = at + 1;
    else break;
  }
  return children.slice(from, end);
}

/** Once for each item; where there is none, once with nothing in it, since neither a table nor a cell may be empty. */
function repeated(group: readonly XmlNode[], list: string, fields: TemplateFields, outer: Lookup): XmlNode[] {
  const items = fields.lists[list]?.items ?? [];
  return (items.length === 0 ? [{}] : items).flatMap((item: Readonly<Record<string, string>>) => {
    const lookup: Lookup = (name) => {
      const own = listField(fields, name);
      return own?.list === list ? (item[own.column] ?? '') : outer(name);
    };
    const holder: Element = { name: '', attributes: '', children: group.map(cloneXml) };
    fillWithin(holder, fields, lookup, list);
    return holder.children;
  });
}
