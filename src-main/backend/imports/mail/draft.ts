import type { MailFailure } from '#shared/contract/imports.ts';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import type { Context } from '../../context.ts';
import type { ParsedMail } from '../../exchange/mail/index.ts';
import type { Slices } from '../../progress/index.ts';
import { readSession } from '../../session/index.ts';
import { attachmentsOf } from './attachments.ts';
import { correspondents } from './correspondents.ts';
import { findFiled, matchInquiries } from './match-inquiries.ts';
import { matchOrganisations } from './match-organisations.ts';
import { matchPeople } from './match-people.ts';
import { messageKey } from './message-key.ts';
import { introduce } from './sender-name.ts';
import { senderZone } from './sender-zone.ts';
import { plainSubject } from './subject.ts';

/** How much of the text a person sees before filing; the whole is filed. */
const SHOWN_CHARACTERS = 20_000;

/** Signs without kana in a mail whose language is open: enough to read a name of signs as a Chinese one. */
function languageHint({ language, text }: ParsedMail): string | null {
  if (language !== undefined) return language;
  const isChinese = /\p{Script=Han}{4}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return isChinese ? 'zh' : null;
}

/** Everything the office can say about a mail that was read: who sent it, which inquiry it belongs to. Writes nothing. */
export async function draftOf(
  context: Context,
  mail: ParsedMail,
  stoppedBy: MailFailure | null,
  slices: Slices,
): Promise<MailDraft> {
  const { direction, counterpart } = correspondents(context, mail);
  const other = counterpart ?? { name: '', address: '' };
  const introduced = introduce(other, { text: direction === 'in' ? mail.text : '', language: languageHint(mail) });
  const people = await matchPeople(context, other, introduced.person, slices);
  const byAddress = people.filter(({ by }) => by === 'address').map(({ person }) => person.id);
  const organisations = await matchOrganisations(
    context,
    { counterpart: other, people, proposed: introduced.organisation, text: direction === 'in' ? mail.text : '' },
    slices,
  );
  const { subject, from, to, cc, sentAt, text, language, warnings } = mail;
  return {
    status: 'read',
    stoppedBy,
    warnings: [...warnings],
    subject,
    plainSubject: plainSubject(subject),
    from,
    to: [...to],
    cc: [...cc],
    sentAt,
    zone: senderZone(mail.zoneOffset, sentAt ?? context.ports.now(), readSession(context).profile?.zone ?? 'UTC'),
    text: text.slice(0, SHOWN_CHARACTERS).toWellFormed(),
    textIsCut: text.length > SHOWN_CHARACTERS,
    language: language ?? null,
    attachments: attachmentsOf(mail),
    direction,
    counterpart,
    people: [...people],
    proposedPerson: introduced.person,
    organisations,
    proposedOrganisation: introduced.organisation,
    inquiries: matchInquiries(context, mail, byAddress),
    filedIn: findFiled(context, messageKey(mail)),
  };
}
