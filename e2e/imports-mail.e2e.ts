import { expect } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dropFiles } from './pages/files.ts';
import { field, goTo, toast, undoByToast } from './pages/frame.ts';
import { history, inquiryPane, openInquiry, openTab } from './pages/inquiries.ts';
import { endReview, fileMail, mailFile, mailOf, mailReview, way } from './pages/mail.ts';
import { type Desk, type Office, type OfficeOptions, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const INQUIRIES = 'SELECT count(*) FROM inquiry WHERE deleted_at IS NULL';
const PEOPLE = 'SELECT count(*) FROM person WHERE deleted_at IS NULL';

const TRACKING = [
  'From: Maija Ozoliņa <maija@health.example.eu>',
  'To: helpdesk@ejrc.example.eu',
  'Subject: Hospitals in Tohoku',
  'Date: Thu, 12 Nov 2026 14:00:09 +0200',
  'Message-ID: <tracking@health.example.eu>',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><style>@import url("http://tracker.example.org/s.css");</style>',
  '<link rel="stylesheet" href="http://tracker.example.org/l.css"><base href="http://tracker.example.org/">',
  '<script src="http://tracker.example.org/x.js"></script></head>',
  '<body background="http://tracker.example.org/b.png" onload="fetch(\'http://tracker.example.org/onload\')">',
  '<p style="background:url(http://tracker.example.org/p.png)">Dear <b>colleagues</b>, we ask for an introduction.</p>',
  '<img src="http://tracker.example.org/i.png" alt="our logo"><img srcset="http://tracker.example.org/2.png 2x">',
  '<iframe src="http://tracker.example.org/f"></iframe><video poster="http://tracker.example.org/v.png"></video>',
  '<svg><image href="http://tracker.example.org/svg.png"/></svg><form action="http://tracker.example.org/"><input></form>',
  '<table><tr><td>Riga</td><td>Sendai</td></tr></table></body></html>',
  '',
].join('\r\n');

/** Lets mails go over the screen and waits until the first is read. */
async function dropMails(desk: Desk, ...files: Parameters<typeof dropFiles>[2]): Promise<void> {
  await dropFiles(desk.page, desk.page.getByRole('main'), files);
  await expect(mailReview(desk)).toBeVisible();
}

const subjectIn = (desk: Desk) => mailReview(desk).getByRole('heading', { level: 3 });

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`mails, ${language}, ${scheme}`, () => {
    const open: OfficeOptions = { language, scheme, seed: (dataFolder) => seedOffice(dataFolder, language) };

    test('several at once: an attachment is kept, and the undo takes inquiry, person and files back', async ({
      openOffice,
    }) => {
      const { desk, dataFolder, pageErrors } = await openOffice(open);
      const { page, t } = desk;
      const count = () => [numberOf(dataFolder, INQUIRIES), numberOf(dataFolder, PEOPLE)];
      const before = count();
      await goTo(desk, 'inquiries');
      await dropMails(desk, mailFile('gifu-shift-jis.eml'), mailOf('two.eml', { Subject: 'Zweite Frage' }));
      await expect(subjectIn(desk)).toContainText('欧州展示会');
      await expect(
        mailReview(desk)
          .getByRole('list', { name: t('imports:mail.list') })
          .getByRole('listitem'),
      ).toHaveCount(2);
      await expectAccessible(page, 'review of two mails');
      const keep = mailReview(desk)
        .getByRole('group', { name: t('imports:mail.attachments') })
        .getByRole('checkbox');
      await expect(keep.first()).toBeChecked();
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      const number = await fileMail(desk, 'fileNext');
      await expect(subjectIn(desk)).toHaveText('Zweite Frage');
      expect(count()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
      const files = 'SELECT name FROM file WHERE deleted_at IS NULL AND name LIKE ?';
      expect(rowsOf(dataFolder, files, '%.eml')).toEqual([{ name: 'gifu-shift-jis.eml' }]);

      await undoByToast(desk, t('imports:mail.done', { number }));
      await expect.poll(count).toEqual(before);
      expect(rowsOf(dataFolder, files, '%.eml')).toEqual([]);
      // The mail waits in the drawer as before.
      await mailReview(desk)
        .getByRole('button', { name: /欧州展示会/ })
        .click();
      await expect(mailReview(desk).getByRole('button', { name: t('imports:mail.fileNext') })).toBeEnabled();

      // So it does when the undo is asked for by the key.
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      await fileMail(desk, 'fileNext');
      await expect(subjectIn(desk)).toHaveText('Zweite Frage');
      await page.keyboard.press('Control+z');
      await expect.poll(count).toEqual(before);
      await mailReview(desk)
        .getByRole('button', { name: /欧州展示会/ })
        .click();
      await expect(mailReview(desk).getByRole('button', { name: t('imports:mail.fileNext') })).toBeEnabled();
      await page.keyboard.press('Escape');
      await expect(toast(page, t('imports:mail.waiting', { count: 2 }))).toBeVisible();
      expect(pageErrors).toEqual([]);
    });

    test('an answer is offered to its inquiry: by the mail it answers, and by the number in its subject', async ({
      openOffice,
    }) => {
      const { desk, dataFolder } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'inquiries');
      await dropMails(desk, mailOf('asks.eml', { Subject: 'Wasserstoff in Gifu' }));
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      const number = await fileMail(desk, 'file');
      await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('Wasserstoff in Gifu');
      const before = numberOf(dataFolder, INQUIRIES);

      const answers = { Subject: 'Noch etwas', 'In-Reply-To': '<asks.eml@grand-est-auto.example.eu>' };
      const named = { Subject: `AW: [${number}] Termin`, From: 'Otto Fremd <otto@anderswo.example.org>' };
      await dropFiles(page, page.getByRole('navigation', { name: t('app:frame.sidebar') }), [
        mailOf('answers.eml', answers),
        mailOf('named.eml', named),
      ]);
      await expect(way(desk, 'target', 'Wasserstoff in Gifu')).toBeChecked();
      await expect(mailReview(desk)).toContainText(t('imports:target.clue.reply'));
      await fileMail(desk, 'fileNext');
      await expect(subjectIn(desk)).toHaveText(`AW: [${number}] Termin`);
      await expect(way(desk, 'target', 'Wasserstoff in Gifu')).toBeChecked();
      await expect(mailReview(desk)).toContainText(t('imports:target.clue.number'));
      await way(desk, 'sender', t('imports:sender.none')).check();
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      await fileMail(desk, 'file');
      await endReview(desk);
      await expect(history(desk)).toContainText('Noch etwas');
      await expect(history(desk)).toContainText('Termin');
      expect(numberOf(dataFolder, INQUIRIES)).toBe(before);
    });

    test('the same mail twice is noticed, whatever its file is called', async ({ openOffice }) => {
      const { desk, dataFolder } = await openOffice(open);
      const { page, t } = desk;
      const mail = (name: string) => mailOf(name, { Subject: 'Nur einmal', 'Message-ID': '<once@example.eu>' });
      await goTo(desk, 'inquiries');
      await dropMails(desk, mail('a.eml'));
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      const number = await fileMail(desk, 'file');
      const before = numberOf(dataFolder, INQUIRIES);
      await goTo(desk, 'today');
      await dropMails(desk, mail('b.eml'));
      await expect(mailReview(desk)).toContainText(t('imports:mail.already'));
      await expect(mailReview(desk).getByRole('button', { name: t('imports:mail.file'), exact: true })).toHaveCount(0);
      await expectAccessible(page, 'review of a mail that is filed');
      await mailReview(desk)
        .getByRole('link', { name: t('imports:mail.open', { number }) })
        .click();
      await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('Nur einmal');
      await expect(mailReview(desk)).toBeHidden();
      expect(numberOf(dataFolder, INQUIRIES)).toBe(before);
    });

    test('the sender is known by the address, known by the folded name, or offered as a new person', async ({
      openOffice,
    }) => {
      const { desk, dataFolder } = await openOffice(open);
      const { t } = desk;
      const before = numberOf(dataFolder, PEOPLE);
      await goTo(desk, 'inquiries');
      const from = (From: string, Subject: string) => mailOf(`${Subject}.eml`, { From, Subject });
      await dropMails(
        desk,
        from('Buero <J.Braendt@Holzcluster.example.org>', 'nach Adresse'),
        from('Takashima Ayano <ayano@privat.example.com>', 'nach Namen'),
        from('Hanna Neu <hanna@neu.example.org>', 'unbekannt'),
      );
      await expect(subjectIn(desk)).toHaveText('nach Adresse');
      await expect(way(desk, 'sender', /Brändt/)).toBeChecked();
      await expect(mailReview(desk)).toContainText(t('imports:sender.by.address'));
      await fileMail(desk, 'fileNext');

      await expect(subjectIn(desk)).toHaveText('nach Namen');
      await expect(mailReview(desk)).toContainText(t('imports:sender.by.name'));
      await way(desk, 'sender', /髙島|TAKASHIMA/).check();
      await mailReview(desk)
        .getByRole('checkbox', { name: t('imports:sender.addAddress', { address: 'ayano@privat.example.com' }) })
        .check();
      await fileMail(desk, 'fileNext');
      const point = "SELECT count(*) FROM contact_point WHERE value = 'ayano@privat.example.com'";
      expect(numberOf(dataFolder, point)).toBe(1);

      await expect(subjectIn(desk)).toHaveText('unbekannt');
      await expect(way(desk, 'sender', t('imports:sender.new'))).toBeChecked();
      await expect(field(mailReview(desk), t('imports:sender.family'))).toHaveValue('Neu');
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      expect(numberOf(dataFolder, PEOPLE)).toBe(before);
      await fileMail(desk, 'file');
      expect(numberOf(dataFolder, PEOPLE)).toBe(before + 1);
      await endReview(desk);
    });

    test('a broken mail says what could not be read and is filed with the rest; what is no mail is told', async ({
      openOffice,
    }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'inquiries');
      await dropMails(
        desk,
        mailFile('broken.eml'),
        { name: 'leer.eml', content: '' },
        { name: 'bild.eml', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0xff, 0xfe]) },
      );
      const review = mailReview(desk);
      await expect(review).toContainText(t('imports:mail.warnings'));
      await expect(review).toContainText(t('imports:warning.no-date'));
      await expect(review).toContainText('髙島 一郎');
      await expectAccessible(page, 'review of a broken mail');
      await review.getByRole('button', { name: 'leer.eml' }).click();
      await expect(review).toContainText(t('imports:failure.empty'));
      await review.getByRole('button', { name: 'bild.eml' }).click();
      await expect(review).toContainText(t('imports:failure.not-a-mail'));
      await expectAccessible(page, 'review of what is no mail');
      for (const name of ['bild.eml', 'leer.eml']) {
        await review.getByRole('button', { name }).click();
        await review.getByRole('button', { name: t('imports:mail.skip') }).click();
      }
      await expect(subjectIn(desk)).toHaveText('工房の海外展開');
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      await fileMail(desk, 'file');
    });

    test('an HTML mail is shown as sent without anything that runs or is fetched', async ({ openOffice }) => {
      const office = await openOffice(open);
      const { desk } = office;
      const { page, t } = desk;
      const asked = requestsElsewhere(office);
      await goTo(desk, 'inquiries');
      await dropMails(desk, { name: 'tracking.eml', content: TRACKING });
      await expect(mailReview(desk)).toContainText('we ask for an introduction.');
      await expect(mailReview(desk)).not.toContainText('tracker.example.org/x.js');
      await way(desk, 'organisation', t('imports:organisation.none')).check();
      await fileMail(desk, 'file');
      await openInquiry(desk, 'Hospitals in Tohoku');
      await openTab(desk, t('inquiries:tab.history'));
      await history(desk)
        .getByRole('button', { name: t('inquiries:history.asHtml') })
        .click();
      await expect(history(desk).getByRole('cell', { name: 'Sendai' })).toBeVisible();
      await expect(history(desk)).toContainText('our logo');
      await expect(history(desk).locator('img, iframe, form, svg image, script, video, link')).toHaveCount(0);
      await expectAccessible(page, 'an HTML mail as it was sent');
      expect(asked).toEqual([]);
    });
  });
}

/** Every address of another host that the page asks for from now on, even in vain. */
function requestsElsewhere({ context, program }: Office): readonly string[] {
  const { host } = new URL(program().url);
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/u.test(url.protocol) && url.host !== host) asked.push(request.url());
  });
  return asked;
}
