/**
 * Reply templates with named fields in double braces.
 * API: fillTemplate(text, fields), TEMPLATE_FIELDS; fillFields(text, fields), fieldsNamed(text) for any set of fields.
 */

/** The fields that a template on an inquiry may name. */
export const TEMPLATE_FIELDS = ['number', 'subject', 'greeting', 'person', 'organisation', 'officer'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** Fills the fields in; one that has no value, or that nobody knows, stays as it is written, so that it is seen. */
export function fillTemplate(text: string, fields: Readonly<Record<TemplateField, string>>): string {
  return fillFields(text, fields);
}

const FIELD = /\{\{\s*(\w+)\s*\}\}/gu;

/** The same for any fields. In one pass: what a value holds is never taken for a field. */
export function fillFields(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replaceAll(FIELD, (written, name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return value === undefined || value === '' ? written : value;
  });
}

/** The fields that a text names, each once. */
export function fieldsNamed(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(FIELD), ([, name = '']) => name))];
}
