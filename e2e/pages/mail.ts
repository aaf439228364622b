import { expect, type Locator } from '@playwright/test';
import type { OrganisationKind } from '#shared/domain/lists.ts';
import type { TestFile } from './files.ts';
import { choose, dialog, field } from './frame.ts';
import type { Desk } from './office.ts';

const FIXTURES = new URL('../fixtures/mail/', import.meta.url);

/** One of the mails that stand ready as files. */
export const mailFile = (name: string): URL => new URL(name, FIXTURES);

const HEADERS = {
  From: 'Claire Weber <claire.weber@grand-est-auto.example.eu>',
  To: 'EJRC Helpdesk <helpdesk@ejrc.example.eu>',
  Date: 'Wed, 18 Nov 2026 10:44:21 +0100',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
};

/** A mail with these headers beside or instead of the usual ones. */
export function mailOf(
  name: string,
  headers: Readonly<Record<string, string>> & { readonly Subject: string },
  body = 'Could you help us?',
): TestFile {
  const all = { ...HEADERS, 'Message-ID': `<${name}@grand-est-auto.example.eu>`, ...headers };
  const head = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return { name, content: [...head, '', body, ''].join('\r\n') };
}

/** The drawer in which dropped mails are looked at and decided on. */
export const mailReview = ({ page, t }: Desk): Locator => dialog(page, t('imports:mail.title'));

interface Founded {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** As the reader's language calls it. */
  readonly country: string;
}

/** Says that the sender writes in the name of an organisation that is not known yet. */
export async function foundOrganisation(desk: Desk, { name, kind, country }: Founded): Promise<void> {
  const { t } = desk;
  const part = mailReview(desk).getByRole('radiogroup', { name: t('imports:organisation.title') });
  await part.getByRole('radio', { name: t('imports:organisation.new') }).check();
  await field(part, t('imports:organisation.name')).fill(name);
  await choose(part, t('imports:organisation.kind'), t(`lists:organisationKind.${kind}`));
  await choose(part, t('imports:organisation.country'), country);
}

/** Files the mail on the screen. @returns the number of the inquiry that holds it now */
export async function fileMail(desk: Desk, button: 'file' | 'fileNext'): Promise<string> {
  const { page, t } = desk;
  const words = t('imports:mail.done', { number: '#' }).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const said = new RegExp(words.replace('#', String.raw`(\d{4}-[0-9A-Z]{2}-\d{4})`));
  const message = page.getByRole('alert').filter({ hasText: said });
  // What was said of the mail before would be taken for this one's.
  // All in one go: one that leaves by itself meanwhile can't be clicked.
  await message.getByRole('button', { name: t('ui:dialog.close') }).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
  await expect(message).toHaveCount(0);
  await mailReview(desk)
    .getByRole('button', { name: t(`imports:mail.${button}`), exact: true })
    .click();
  const text = await message.textContent();
  return said.exec(text ?? '')?.[1] ?? '';
}

/** One way to go on that the drawer offers, by what it says of it. */
export const way = (desk: Desk, part: 'target' | 'sender' | 'organisation', says: string | RegExp): Locator =>
  mailReview(desk)
    .getByRole('radiogroup', { name: desk.t(`imports:${part}.title`) })
    .getByRole('radio', { name: says });

/** Leaves the drawer once every mail in it is filed. */
export async function endReview(desk: Desk): Promise<void> {
  const review = mailReview(desk);
  await expect(review).toContainText(desk.t('imports:mail.allDone'));
  await review
    .getByRole('button')
    .filter({ hasText: desk.t('imports:mail.close') })
    .click();
  await expect(review).toBeHidden();
}
