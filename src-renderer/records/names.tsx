import { Link } from '@tanstack/react-router';
import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import { LangText } from '../ui/text/LangText.tsx';
import { useNames } from './reader.ts';

/** A person's name in the reader's script and order. */
export function PersonName({ person }: { readonly person: PersonRef }) {
  const { text, lang } = useNames().person(person);
  return <LangText lang={lang}>{text}</LangText>;
}

/** An organisation's name in the reader's language, where it has one. */
export function OrganisationName({ organisation }: { readonly organisation: OrganisationRef }) {
  const { text, lang } = useNames().organisation(organisation);
  return <LangText lang={lang}>{text}</LangText>;
}

/** A name that leads to the person's record. */
export function PersonLink({ person }: { readonly person: PersonRef }) {
  return (
    <Link to="/people/$id" params={{ id: person.id }}>
      <PersonName person={person} />
    </Link>
  );
}

/** A name that leads to the organisation's record. */
export function OrganisationLink({ organisation }: { readonly organisation: OrganisationRef }) {
  return (
    <Link to="/organisations/$id" params={{ id: organisation.id }}>
      <OrganisationName organisation={organisation} />
    </Link>
  );
}
