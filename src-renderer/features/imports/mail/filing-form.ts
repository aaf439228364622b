import { organisationOfProposal, personOfProposal, subjectOf, usualFiling } from '#shared/contract/imports-filing.ts';
import type { FileMailInput, MailDraft } from '#shared/contract/imports-mail.ts';
import { type CooperationForm, LANGUAGES, ORGANISATION_KINDS } from '#shared/domain/lists.ts';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';

export type Filing = Omit<FileMailInput, 'file'>;

/** A choice among records that were found, a new one, another one to be searched for, and none. */
export type Choice = { readonly kind: 'found'; readonly id: string } | { readonly kind: 'new' | 'other' | 'none' };

export interface TypedPerson {
  readonly family: string;
  readonly given: string;
  readonly familyKana: string;
  readonly givenKana: string;
  readonly nameLanguage: string | null;
  readonly title: string;
  readonly email: string;
  readonly role: string;
}

export interface TypedOrganisation {
  readonly name: string;
  readonly kind: string | null;
  readonly country: string | null;
}

/** Everything a person decides about one mail; what is not chosen keeps what was typed. */
export interface FilingForm {
  readonly target: Choice;
  readonly otherInquiry: PickedRecord | null;
  readonly subject: string;
  readonly language: string | null;
  readonly forms: readonly CooperationForm[];
  readonly person: Choice;
  readonly otherPerson: PickedRecord | null;
  readonly addAddress: boolean;
  readonly newPerson: TypedPerson;
  readonly organisation: Choice;
  readonly otherOrganisation: PickedRecord | null;
  readonly newOrganisation: TypedOrganisation;
  readonly attachments: readonly number[];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function choiceOf(value: Filing['person'] | Filing['organisation']): Choice {
  return value.kind === 'known' ? { kind: 'found', id: value.id } : { kind: value.kind };
}

/**
 * The form as the mail suggests it.
 * @param droppedOn the inquiry it was dropped on: that is where it goes
 */
export function startForm(draft: MailDraft, fileName: string, droppedOn: string | null): FilingForm {
  const usual = usualFiling(draft, fileName);
  const { proposedPerson: person, proposedOrganisation: organisation, counterpart } = draft;
  const existing = droppedOn ?? (usual.target.kind === 'existing' ? usual.target.inquiryId : null);
  return {
    target: existing === null ? { kind: 'new' } : { kind: 'found', id: existing },
    otherInquiry: null,
    subject: subjectOf(draft, fileName),
    language: draft.language,
    forms: [],
    person: choiceOf(usual.person),
    otherPerson: null,
    addAddress: true,
    newPerson: {
      family: person?.familyNative ?? '',
      given: person?.givenNative ?? '',
      familyKana: person?.familyKana ?? '',
      givenKana: person?.givenKana ?? '',
      nameLanguage: person?.nameLanguage ?? null,
      title: person?.title ?? '',
      email: counterpart?.address ?? '',
      role: '',
    },
    organisation: choiceOf(usual.organisation),
    otherOrganisation: null,
    newOrganisation: {
      name: organisation?.nameNative ?? '',
      kind: organisation?.kind ?? null,
      country: organisation?.country ?? null,
    },
    attachments: usual.attachments,
  };
}

function targetOf({ target, otherInquiry, subject, language, forms }: FilingForm): Filing['target'] | null {
  if (target.kind === 'found') return { kind: 'existing', inquiryId: target.id };
  if (target.kind === 'other') return otherInquiry && { kind: 'existing', inquiryId: otherInquiry.id };
  return subject.trim() === '' ? null : { kind: 'new', subject, language, forms: [...forms] };
}

function personOf(form: FilingForm, { proposedPerson, people }: MailDraft): Filing['person'] | null {
  const { person, newPerson: typed, otherPerson, addAddress } = form;
  switch (person.kind) {
    case 'none':
      return { kind: 'none' };
    case 'found': {
      const isKnownByAddress = people.some((one) => one.person.id === person.id && one.by === 'address');
      return { kind: 'known', id: person.id, addAddress: addAddress && !isKnownByAddress };
    }
    case 'other':
      return otherPerson && { kind: 'known', id: otherPerson.id, addAddress };
    case 'new': {
      if (typed.family.trim() === '') return null;
      const proposed = proposedPerson === null ? {} : personOfProposal(proposedPerson, undefined);
      return {
        kind: 'new',
        role: orNull(typed.role),
        person: {
          ...proposed,
          familyNative: typed.family,
          givenNative: orNull(typed.given),
          familyKana: orNull(typed.familyKana),
          givenKana: orNull(typed.givenKana),
          nameLanguage: typed.nameLanguage,
          title: orNull(typed.title),
          contactPoints: typed.email.trim() === '' ? [] : [{ kind: 'email', value: typed.email }],
        },
      };
    }
  }
}

function organisationOf({
  organisation,
  newOrganisation,
  otherOrganisation,
}: FilingForm): Filing['organisation'] | null {
  switch (organisation.kind) {
    case 'none':
      return { kind: 'none' };
    case 'found':
      return { kind: 'known', id: organisation.id };
    case 'other':
      return otherOrganisation && { kind: 'known', id: otherOrganisation.id };
    case 'new': {
      const { name, country } = newOrganisation;
      const kind = ORGANISATION_KINDS.find((one) => one === newOrganisation.kind) ?? null;
      const made = name.trim() === '' ? null : organisationOfProposal({ nameNative: name, kind, country });
      return made && { kind: 'new', organisation: made };
    }
  }
}

/** What is to be filed; null while something is still to be decided. */
export function filingOf(form: FilingForm, draft: MailDraft): Filing | null {
  const [target, person, organisation] = [targetOf(form), personOf(form, draft), organisationOf(form)];
  if (target === null || person === null || organisation === null) return null;
  return { target, person, organisation, attachments: [...form.attachments] };
}

/** The languages a new inquiry can have; a mail's own comes first. */
export function inquiryLanguages(draft: MailDraft): readonly string[] {
  return [...new Set([...(draft.language === null ? [] : [draft.language]), ...LANGUAGES])];
}
