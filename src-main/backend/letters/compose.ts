import { DeskError } from '#shared/contract/errors.ts';
import { type LetterHead, type LettersAsked, MOST_LETTERS } from '#shared/contract/letters.ts';
import type { PersonRow } from '#shared/contract/people.ts';
import { type Addressee, letterFields, letterLanguage, missingFields, type Sender } from '#shared/domain/letters.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayName } from '#shared/domain/names.ts';
import { fillFields } from '#shared/domain/templates.ts';
import type { Context } from '../context.ts';
import type { Letter } from '../exchange/letters/index.ts';
import { allRows } from '../lists/index.ts';
import { countPeople, pageOfPeople } from '../people/index.ts';
import { readSession } from '../session/index.ts';
import { type StoredTemplate, templatesNamed } from '../templates/index.ts';
import { postAddress as addressOf } from './post-address.ts';

/** A letter with what it lacks; without a template there is no text. */
export interface Composed extends LetterHead, Letter {
  readonly language: Language;
}

/** Everyone who is written to, in the list's order. @throws DeskError INVALID for too many */
export function addressees(context: Context, { filter, sort }: LettersAsked): readonly PersonRow[] {
  if (countPeople(context, filter).matching > MOST_LETTERS)
    throw new DeskError('INVALID', { field: 'filter', reason: 'too-many' });
  return [...allRows((cursor, limit) => pageOfPeople(context, filter, sort, cursor, limit))];
}

/** Writes letters of what is asked for, each in its addressee's language. @throws DeskError NOT_FOUND where no such template is */
export function composer(context: Context, asked: LettersAsked): (person: PersonRow) => Composed {
  const templates = templatesNamed(context, asked.template);
  if (templates.size === 0) throw new DeskError('NOT_FOUND', { kind: 'template' });
  const sender = senderOf(context);
  return (person) => compose({ ...person, address: addressOf(context, person) }, templates, sender, asked);
}

function compose(
  person: PersonRow & Addressee,
  templates: ReadonlyMap<Language, StoredTemplate>,
  sender: Sender,
  { fallback, form }: LettersAsked,
): Composed {
  const wanted = letterLanguage(person);
  const language = wanted !== null && templates.has(wanted) ? wanted : (fallback ?? wanted);
  const template = language === null ? undefined : templates.get(language);
  const shown = language ?? 'en';
  const fields = letterFields(person, shown, sender);
  const noAddress = form === 'eml' && (person.email ?? '').trim() === '' ? ['recipientEmail'] : [];
  const text = `${template?.subject ?? ''}\n${template?.body ?? ''}`;
  return {
    person,
    name: displayName(person, shown),
    email: person.email,
    language: shown,
    subject: fillFields(template?.subject ?? '', fields),
    body: fillFields(template?.body ?? '', fields),
    lacks: [...(template === undefined ? ['template'] : missingFields(text, fields)), ...noAddress],
  };
}

function senderOf(context: Context): Sender {
  const { profile, offices, today } = readSession(context);
  const office = offices.find(({ id }) => id === profile?.officeId)?.name ?? '';
  return { officer: profile?.name ?? '', office, day: today };
}
