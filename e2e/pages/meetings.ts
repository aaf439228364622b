import { expect, type Locator } from '@playwright/test';
import type { InterpretationMode, Side } from '#shared/domain/lists.ts';
import { choose, dialog, field, pick } from './frame.ts';
import type { Desk } from './office.ts';

/** The form in which a meeting is planned. */
export const planner = ({ page, t }: Desk): Locator => dialog(page, t('meetings:new'));

/** The open meeting beside the list or calendar. */
export const meetingPane = ({ page, t }: Desk): Locator =>
  page.getByRole('region', { name: t('meetings:record'), exact: true });

/** The column of those who take part for a side. */
export const sideColumn = (desk: Desk, side: Side): Locator =>
  meetingPane(desk).getByRole('region', { name: desk.t(`lists:side.${side}`) });

interface Interpretation {
  readonly name: string;
  readonly mode: InterpretationMode;
  readonly cost: number;
}

/** Books someone who interprets between English and Japanese. */
export async function bookInterpreter(desk: Desk, { name, mode, cost }: Interpretation): Promise<void> {
  const { page, t } = desk;
  await meetingPane(desk)
    .getByRole('button', { name: t('meetings:interpreter.add') })
    .click();
  const form = dialog(page, t('meetings:interpreter.dialog'));
  await field(form, t('meetings:interpreter.name')).fill(name);
  await choose(form, t('meetings:interpreter.mode'), t(`lists:interpretationMode.${mode}`));
  await field(form, t('meetings:interpreter.cost')).fill(String(cost));
  await form.getByRole('checkbox', { name: t('meetings:interpreter.booked') }).check();
  await form.getByRole('button', { name: t('meetings:save') }).click();
  await expect(form).toBeHidden();
}

/** Adds someone to a side of the meeting. */
export async function addParticipant(desk: Desk, side: Side, person: string): Promise<void> {
  const { page, t } = desk;
  await sideColumn(desk, side)
    .getByRole('button', { name: t('meetings:sides.addTo', { side: t(`lists:side.${side}`) }) })
    .click();
  const form = dialog(page, t('meetings:participant.title'));
  await pick(form, t('meetings:participant.person'), person);
  await form.getByRole('button', { name: t('meetings:participant.submit'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(sideColumn(desk, side)).toContainText(person);
}
