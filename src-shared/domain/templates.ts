/**
 * Reply templates with named fields in double braces.
 * API: fillTemplate(text, fields), TEMPLATE_FIELDS.
 */

/** The fields that a template on an inquiry may name. */
export const TEMPLATE_FIELDS = ['number', 'subject', 'greeting', 'person', 'organisation', 'officer'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** Fills the fields in; one that has no value, or that nobody knows, stays as it is written, so that it is seen. */
export function fillTemplate(text: string, fields: Readonly<Record<TemplateField, string>>): string {
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/gu, (written, name: string) => {
    const known = TEMPLATE_FIELDS.find((field) => field === name);
    return known === undefined || fields[known] === '' ? written : fields[known];
  });
}
