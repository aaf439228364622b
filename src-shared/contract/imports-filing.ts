import type { FileMailInput, MailDraft, ProposedOrganisation, ProposedPerson } from './imports-mail.ts';
import type { NewOrganisation } from './organisations.ts';
import type { NewPerson } from './people.ts';

/** What is filed with a mail unless a person decides otherwise. */
export type Filing = Omit<FileMailInput, 'file'>;

/** The longest subject of an inquiry. */
const LONGEST_SUBJECT = 500;

/** What a new inquiry of this mail is about: its subject, else its first line, else its file's name. */
export function subjectOf({ plainSubject, text }: MailDraft, fileName: string): string {
  const firstLine = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const subject = plainSubject || firstLine.trim().slice(0, 80) || fileName.replace(/\.[^.]*$/u, '');
  return subject.slice(0, LONGEST_SUBJECT).trim();
}

/** The person as proposed, with the address the mail came from. */
export function personOfProposal(
  { certain: _certain, ...names }: ProposedPerson,
  address: string | undefined,
): Omit<NewPerson, 'affiliation'> {
  const contactPoints = address ? [{ kind: 'email' as const, value: address }] : [];
  return { ...names, contactPoints };
}

/** The organisation as proposed; null where its kind or country is open and a person has to say. */
export function organisationOfProposal({ nameNative, kind, country }: ProposedOrganisation): NewOrganisation | null {
  return kind === null || country === null ? null : { nameNative, kind, country };
}

/**
 * The decisions that a mail itself suggests: the inquiry it surely belongs to, else a new one; the sender who is known by
 * the address, or most likely by the name, else the one who is proposed; the surest organisation, or the one its name tells fully.
 */
export function usualFiling(draft: MailDraft, fileName: string): Filing {
  const sure = draft.inquiries.find(({ by }) => by !== 'sender');
  const target: Filing['target'] =
    sure === undefined
      ? { kind: 'new', subject: subjectOf(draft, fileName), language: draft.language, forms: [] }
      : { kind: 'existing', inquiryId: sure.inquiry.id };
  return {
    target,
    person: usualPerson(draft),
    organisation: usualOrganisation(draft),
    attachments: draft.attachments.filter(({ keep }) => keep).map(({ index }) => index),
  };
}

function usualPerson({ people, proposedPerson, counterpart }: MailDraft): Filing['person'] {
  const [first, second] = people.filter(({ by }) => by !== 'name');
  if (first !== undefined && second === undefined) {
    return { kind: 'known', id: first.person.id, addAddress: first.by === 'likely' };
  }
  // Several of one name: whoever it is, a person has to choose.
  if (first !== undefined || proposedPerson === null) return { kind: 'none' };
  return { kind: 'new', person: personOfProposal(proposedPerson, counterpart?.address), role: null };
}

function usualOrganisation({ organisations, proposedOrganisation }: MailDraft): Filing['organisation'] {
  const [first] = organisations;
  if (first !== undefined) return { kind: 'known', id: first.organisation.id };
  const organisation = proposedOrganisation === null ? null : organisationOfProposal(proposedOrganisation);
  return organisation === null ? { kind: 'none' } : { kind: 'new', organisation };
}
