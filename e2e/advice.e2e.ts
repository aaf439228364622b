import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { rowsOf } from './pages/database.ts';
import { choose, dialog, field, goTo, pick, toast, undoByToast } from './pages/frame.ts';
import { history, inquiryPane, inquiryRow, openTab } from './pages/inquiries.ts';
import { openLaptop, profile } from './pages/laptops.ts';
import { type Desk, test } from './pages/office.ts';
import { type SeededOffice, seedOffice } from './pages/seed.ts';
import { ADVISER, CASE, FILE_TEXT, NOTE, OFFICER, QUESTION, seedAdvice } from './pages/seed-advice.ts';
import { INQUIRIES } from './pages/seeded-records.ts';

test.describe.configure({ mode: 'parallel' });

const requests = ({ page, t }: Desk): Locator => page.getByRole('list', { name: t('reviews:section.reviews') });
const answerOf = (desk: Desk, answer: string): Locator => dialog(desk.page, desk.t(`lists:adviceAnswer.${answer}`));
const nameOf = (reader: string, language: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
const statesIn = (dataFolder: string) =>
  rowsOf(
    dataFolder,
    'SELECT state, (SELECT body FROM entry e WHERE e.id = entry_id) AS words FROM advice WHERE deleted_at IS NULL',
  );

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`${language}, ${scheme}: a senior adviser finds what waits, reads the whole case, sends it back and approves it`, async ({
    openOffice,
  }) => {
    const seed = (dataFolder: string) => seedAdvice(dataFolder, { role: 'adviser', language });
    const { desk, dataFolder, pageErrors } = await openOffice({ language, scheme, seed });
    const { page, t } = desk;

    await test.step('it stands on Today and in the queue, late', async () => {
      await goTo(desk, 'today');
      await expect(page.getByRole('region', { name: t('today:advice') })).toContainText(QUESTION);
      await goTo(desk, 'advice');
      const queue = page.getByRole('list', { name: t('advice:queue.mine') });
      await expect(queue.locator('[data-late]')).toHaveCount(1);
      await expect(queue).toContainText(OFFICER);
      await expectAccessible(page, 'the queue of advice');
      await queue.getByRole('link', { name: CASE }).click();
    });

    await test.step('the case can be read whole, and not be edited', async () => {
      const pane = inquiryPane(desk);
      await expect(pane.getByText(t('advice:readOnly'))).toBeVisible();
      await expect(pane.getByRole('button', { name: t('inquiries:planMeeting') })).toHaveCount(0);
      const panel = await openTab(desk, t('inquiries:tab.review'));
      await expect(panel.getByRole('list', { name: t('reviews:section.open') })).toContainText('Angebot einholen');
      await expect(panel.getByRole('list', { name: t('reviews:section.times') })).toContainText(t('reviews:now'));
      await expect(history(desk)).toContainText(NOTE);
      await panel.getByText(t('inquiries:history.part.files'), { exact: true }).click();
      await expect(history(desk)).not.toContainText(NOTE);
      await history(desk)
        .getByRole('button', { name: t('inquiries:preview.showOf', { name: 'treffpunkt.txt' }) })
        .click();
      await expect(history(desk).getByText(FILE_TEXT)).toBeVisible();
      await panel.getByText(t('inquiries:history.part.all'), { exact: true }).click();
      await expectAccessible(page, 'a case in review');
    });

    await test.step('a question goes to the officer of the case', async () => {
      await page.getByRole('button', { name: t('advice:ask.openQuestion') }).click();
      const form = dialog(page, t('advice:ask.title'));
      await expect(form.getByRole('combobox', { name: t('advice:ask.officer') })).toHaveValue(new RegExp(OFFICER, 'u'));
      await field(form, t('advice:ask.question')).fill('Wer spricht für den Verband?');
      await expectAccessible(page, 'a question to the officer');
      await form.getByRole('button', { name: t('advice:ask.submit') }).click();
      await expect(requests(desk)).toContainText(t('lists:wish.question'));
      await undoByToast(desk, t('operations:advice.ask'));
      await expect(requests(desk)).not.toContainText(t('lists:wish.question'));
    });

    await test.step('sending back asks for a reason, which stands on the timeline; an undo takes both back', async () => {
      await requests(desk)
        .getByRole('button', { name: t('lists:adviceAnswer.send-back') })
        .click();
      const form = answerOf(desk, 'send-back');
      const submit = form.getByRole('button', { name: t('lists:adviceAnswer.send-back') });
      await expect(submit).toBeDisabled();
      await field(form, t('advice:words.send-back')).fill('見積もりがまだない');
      await submit.click();
      await expect(requests(desk)).toContainText(t('lists:adviceState.sent-back'));
      await expect(history(desk)).toContainText('見積もりがまだない');
      await undoByToast(desk, t('operations:advice.answer'));
      await expect(requests(desk)).toContainText(t('lists:adviceState.open'));
      await expect(history(desk)).not.toContainText('見積もりがまだない');
    });

    await test.step('advice of one’s own is corrected in place, and the correction taken back', async () => {
      await openTab(desk, t('inquiries:tab.history'));
      const pane = inquiryPane(desk);
      await field(pane, t('inquiries:entry.text')).fill('飛騨から始める');
      await pane.getByRole('button', { name: t('inquiries:entry.add'), exact: true }).click();
      await expect(history(desk)).toContainText('飛騨から始める');
      await expect(history(desk).getByRole('button', { name: t('inquiries:history.edit') })).toHaveCount(1);
      await history(desk)
        .getByRole('button', { name: t('inquiries:history.edit') })
        .click();
      await field(history(desk), t('inquiries:history.text')).fill('岩手から始める');
      await page.keyboard.press('Control+Enter');
      await expect(history(desk)).toContainText('岩手から始める');
      await undoByToast(desk, t('operations:entries.update'));
      await expect(history(desk)).toContainText('飛騨から始める');
      await openTab(desk, t('inquiries:tab.review'));
    });

    await test.step('it is approved: the case says by whom, the queue is empty', async () => {
      await requests(desk)
        .getByRole('button', { name: t('lists:adviceAnswer.approve') })
        .click();
      const form = answerOf(desk, 'approve');
      await field(form, t('advice:words.approve')).fill('承認します');
      await form.getByRole('button', { name: t('lists:adviceAnswer.approve') }).click();
      await expect(requests(desk)).toContainText(t('lists:adviceState.approved'));
      await expect(requests(desk)).toContainText(ADVISER);
      await goTo(desk, 'advice');
      await expect(page.getByText(t('advice:none.mine'))).toBeVisible();
      expect(statesIn(dataFolder)).toEqual([{ state: 'approved', words: '承認します' }]);
    });
    expect(pageErrors).toEqual([]);
  });
}

for (const language of ['de', 'ja'] as const) {
  test(`${language}: an officer asks an adviser, prints the case, and withdraws the question`, async ({
    openOffice,
  }) => {
    let id = '';
    const office = await openOffice({
      language,
      seed: async (dataFolder) => {
        id = await seedAdvice(dataFolder, { role: 'officer', language });
      },
    });
    const { desk, dataFolder, pageErrors } = office;
    const { page, t } = desk;
    await page.goto(`${new URL(page.url()).origin}/inquiries/${id}`);
    const panel = await openTab(desk, t('inquiries:tab.review'));

    await panel.getByRole('button', { name: t('advice:ask.open') }).click();
    const form = dialog(page, t('advice:ask.title'));
    await field(form, t('advice:ask.question')).fill(QUESTION);
    await choose(form, t('advice:ask.adviser'), [ADVISER, t('lists:staffRole.adviser'), 'Gifu'].join(' · '));
    await expectAccessible(page, 'asking an adviser');
    await form.getByRole('button', { name: t('advice:ask.submit') }).click();
    await expect(toast(page, t('operations:advice.ask'))).toBeVisible();
    await expect(requests(desk)).toContainText(QUESTION);
    await expect(history(desk)).toContainText(QUESTION);

    await requests(desk)
      .getByRole('button', { name: t('advice:change.open') })
      .click();
    const change = dialog(page, t('advice:change.title'));
    await field(change, t('advice:ask.question')).fill('Oder zuerst in Iwate?');
    await change.getByRole('button', { name: t('advice:change.submit') }).click();
    await expect(requests(desk)).toContainText('Oder zuerst in Iwate?');
    await undoByToast(desk, t('operations:advice.update'));
    await expect(requests(desk)).toContainText(QUESTION);

    await panel.getByRole('button', { name: t('reviews:pdf.open') }).click();
    const print = dialog(page, t('reviews:pdf.title'));
    await choose(print, t('reviews:pdf.language'), nameOf(language, language === 'de' ? 'ja' : 'de'));
    await print.getByRole('checkbox', { name: t('reviews:pdf.names') }).check();
    await expectAccessible(page, 'a case to print');
    const saving = page.waitForEvent('download');
    await print.getByRole('button', { name: t('reviews:pdf.make') }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(language === 'de' ? /^case_.*_ja\.pdf$/u : /^case_.*_de\.pdf$/u);

    await requests(desk)
      .getByRole('button', { name: t('advice:withdraw') })
      .click();
    // In Japanese the word for the state is a part of the button's.
    await expect(requests(desk).getByRole('button', { name: t('advice:withdraw') })).toHaveCount(0);
    await expect(requests(desk)).toContainText(t('lists:adviceState.withdrawn'));
    expect(statesIn(dataFolder)).toEqual([{ state: 'withdrawn', words: null }]);
    expect(pageErrors).toEqual([]);
  });
}

const PASSPHRASE = 'holz und wasser';

/** Opens a file by the button of the Advice screen. */
async function openOnAdvice(desk: Desk, path: string): Promise<void> {
  const { page, t } = desk;
  await goTo(desk, 'advice');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('packets:open.button') }).click();
  await (await choosing).setFiles(path);
}

for (const language of ['de', 'ja'] as const) {
  test(`${language}: a packet goes to an adviser who has no other data, and the answer lands on the case`, async ({
    openOffice,
  }, info) => {
    let id = '';
    const officer = await openOffice({
      language,
      seed: async (dataFolder) => {
        id = await seedAdvice(dataFolder, { role: 'officer', language });
      },
    });
    const { page, t } = officer.desk;
    const packet = info.outputPath('case.ejrcpacket');
    const answer = info.outputPath('answer.ejrcpacket');

    await test.step('the case goes out', async () => {
      await page.goto(`${new URL(page.url()).origin}/inquiries/${id}`);
      const panel = await openTab(officer.desk, t('inquiries:tab.review'));
      await panel.getByRole('button', { name: t('packets:make.open') }).click();
      const form = dialog(page, t('packets:make.title'));
      await field(form, t('packets:make.adviser')).fill('Prof. Beispiel');
      await field(form, t('advice:ask.question')).fill(QUESTION);
      await field(form, t('packets:make.passphrase')).fill(PASSPHRASE);
      await expect(form.getByRole('checkbox', { name: t('reviews:pdf.names') })).toBeChecked();
      await expectAccessible(page, 'making a packet');
      const saving = page.waitForEvent('download');
      await form.getByRole('button', { name: t('packets:make.submit') }).click();
      await (await saving).saveAs(packet);
      await expect(requests(officer.desk)).toContainText('Prof. Beispiel');
    });

    const other = language === 'de' ? 'ja' : 'de';
    const adviser = await openOffice({
      language: other,
      scheme: 'dark',
      seed: async (dataFolder) => {
        const laptop = openLaptop(dataFolder, { now: Date.now() }, 7);
        await laptop.client.session.saveProfile(profile('Prof. Beispiel', 'gifu', other));
        laptop.backend.close();
      },
    });
    await test.step('it is opened elsewhere, read and answered', async () => {
      const { desk } = adviser;
      await openOnAdvice(desk, packet);
      const asked = dialog(desk.page, desk.t('packets:open.title'));
      await field(asked, desk.t('packets:open.passphrase')).fill(PASSPHRASE);
      await asked.getByRole('button', { name: desk.t('packets:open.submit') }).click();
      const view = desk.page.getByRole('region', { name: desk.t('packets:view.label') });
      await expect(view).toContainText(QUESTION);
      await expect(view).toContainText(NOTE);
      await view.getByRole('radio', { name: desk.t('lists:adviceAnswer.advise') }).check();
      await field(view, desk.t('advice:words.advise')).fill('飛騨市に先に聞くこと');
      await expectAccessible(desk.page, 'a packet');
      const saving = desk.page.waitForEvent('download');
      await view.getByRole('button', { name: desk.t('packets:view.reply') }).click();
      await (await saving).saveAs(answer);
      expect(rowsOf(adviser.dataFolder, 'SELECT count(*) AS n FROM inquiry')).toEqual([{ n: 0 }]);
    });

    await test.step('the answer is looked at and put on the case', async () => {
      await openOnAdvice(officer.desk, answer);
      const review = dialog(page, t('packets:reply.title'));
      await expect(review).toContainText('飛騨市に先に聞くこと');
      await expectAccessible(page, 'the answer to a packet');
      await review.getByRole('button', { name: t('packets:reply.take') }).click();
      await expect(toast(page, t('operations:packets.take'))).toBeVisible();
      await page.goto(`${new URL(page.url()).origin}/inquiries/${id}`);
      await expect(history(officer.desk)).toContainText('飛騨市に先に聞くこと');
      expect(statesIn(officer.dataFolder)).toEqual([{ state: 'answered', words: '飛騨市に先に聞くこと' }]);
    });
    expect([...officer.pageErrors, ...adviser.pageErrors]).toEqual([]);
  });
}

for (const [language, scheme] of [
  ['de', 'dark'],
  ['ja', 'light'],
] as const) {
  test(`${language}, ${scheme}: several cases chosen in the list go out in one packet, and each gets its answer`, async ({
    openOffice,
  }, info) => {
    let seeded: SeededOffice | undefined;
    const officer = await openOffice({
      language,
      scheme,
      seed: async (dataFolder) => {
        seeded = await seedOffice(dataFolder, language);
      },
    });
    const { page, t } = officer.desk;
    const packet = info.outputPath('cases.ejrcpacket');
    const answer = info.outputPath('answers.ejrcpacket');
    const [first = '', second = '', third = ''] = INQUIRIES.map(({ inquiry }) => inquiry.subject);

    await test.step('two are chosen in the list, a third is added in the form, one is taken out again', async () => {
      await goTo(officer.desk, 'inquiries');
      for (const subject of [first, second]) {
        await inquiryRow(officer.desk, subject).locator('[data-check]').click();
      }
      await page
        .getByRole('region', { name: t('ui:bulk.label') })
        .getByRole('button', { name: t('packets:make.open') })
        .click();
      const form = dialog(page, t('packets:make.title'));
      const cases = form.getByRole('list', { name: t('packets:make.cases') });
      await expect(cases.getByRole('listitem')).toHaveCount(2);
      await pick(form, t('packets:make.addCase'), third);
      await expect(cases.getByRole('listitem')).toHaveCount(3);
      await cases.getByRole('listitem').filter({ hasText: second }).getByRole('button').click();
      await expect(cases.getByRole('listitem')).toHaveCount(2);
      await field(form, t('packets:make.adviser')).fill('Prof. Beispiel');
      await field(form, t('advice:ask.question')).fill(QUESTION);
      await field(form, t('packets:make.passphrase')).fill(PASSPHRASE);
      await expectAccessible(page, 'a packet of several cases');
      const saving = page.waitForEvent('download');
      await form.getByRole('button', { name: t('packets:make.submit') }).click();
      await (await saving).saveAs(packet);
      await expect(page.getByRole('region', { name: t('ui:bulk.label') })).toHaveCount(0);
      const asked = rowsOf(officer.dataFolder, 'SELECT inquiry_id AS id FROM advice ORDER BY id');
      const expected = [seeded?.inquiries[0], seeded?.inquiries[2]].map((id) => ({ id }));
      expect(asked).toEqual(expect.arrayContaining(expected));
      expect(asked).toHaveLength(2);
    });

    const other = language === 'de' ? 'ja' : 'de';
    const adviser = await openOffice({
      language: other,
      seed: async (dataFolder) => {
        const laptop = openLaptop(dataFolder, { now: Date.now() }, 7);
        await laptop.client.session.saveProfile(profile('Prof. Beispiel', 'gifu', other));
        laptop.backend.close();
      },
    });
    await test.step('each is read and answered elsewhere', async () => {
      const { desk } = adviser;
      await openOnAdvice(desk, packet);
      const asked = dialog(desk.page, desk.t('packets:open.title'));
      await field(asked, desk.t('packets:open.passphrase')).fill(PASSPHRASE);
      await asked.getByRole('button', { name: desk.t('packets:open.submit') }).click();
      const articles = desk.page.getByRole('region', { name: desk.t('packets:view.label') }).getByRole('article');
      await expect(articles).toHaveCount(2);
      for (const at of [0, 1]) {
        const one = articles.nth(at);
        await one.getByRole('radio', { name: desk.t('lists:adviceAnswer.advise') }).check();
        await field(one, desk.t('advice:words.advise')).fill(`助言 ${at}`);
      }
      const saving = desk.page.waitForEvent('download');
      await desk.page.getByRole('button', { name: desk.t('packets:view.reply') }).click();
      await (await saving).saveAs(answer);
    });

    await test.step('both answers are put on their cases at once', async () => {
      await openOnAdvice(officer.desk, answer);
      const review = dialog(page, t('packets:reply.title'));
      await expect(review.getByRole('listitem')).toHaveCount(2);
      await review.getByRole('button', { name: t('packets:reply.take') }).click();
      await expect(toast(page, t('operations:packets.take'))).toBeVisible();
      expect(statesIn(officer.dataFolder)).toEqual([
        { state: 'answered', words: '助言 0' },
        { state: 'answered', words: '助言 1' },
      ]);
    });
    expect([...officer.pageErrors, ...adviser.pageErrors]).toEqual([]);
  });
}
