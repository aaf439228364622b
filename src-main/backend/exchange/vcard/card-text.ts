import ICAL from 'ical.js';

/** A property of a vCard; several values of a structured one (`N`, `ADR`) or of a list (`CATEGORIES`) as a list. */
export interface CardProperty {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  /** Properties of one group belong together: an organisation and the role in it. */
  readonly group?: string;
}

/**
 * A vCard 4.0 (RFC 6350) with CRLF and lines folded at 75 bytes. Values are text: what looks like syntax in them is escaped.
 */
export function cardText(properties: readonly CardProperty[]): string {
  const card = new ICAL.Component(['vcard', [], []]);
  card.addPropertyWithValue('version', '4.0');
  for (const property of properties) card.addProperty(propertyOf(property, card));
  return `${card.toString()}\r\n`;
}

function propertyOf({ name, value, params = {}, group }: CardProperty, card: ICAL.Component): ICAL.Property {
  const property = new ICAL.Property(name, card);
  if (group !== undefined) property.setParameter('group', group);
  for (const [key, text] of Object.entries(params)) property.setParameter(key, cardSafe(text).replaceAll('\n', ' '));
  // Says of extensions and phone numbers, too, that they are text, so that readers take the escapes away.
  if (property.type !== 'text') property.resetType('text');
  if (typeof value === 'string') property.setValue(cardSafe(value));
  else if (property.isStructuredValue) property.setValue(value.map(cardSafe));
  else property.setValues(value.map(cardSafe));
  return property;
}

/**
 * What a vCard can hold of a text: it knows one kind of line break and no other controls but the tab, and is UTF-8, in which a
 * lone surrogate can't be written (it becomes U+FFFD). Everything else stays as it is.
 */
export function cardSafe(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\t\n\u0080-\u009f]/gu, '');
}
