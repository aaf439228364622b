import type { DemoStaff } from '#db/seed/demo/staff.ts';
import type { Client } from '#shared/contract/index.ts';
import type { EntryKind, Language } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { setMeta } from '../database/meta.ts';
import { addEntry } from '../entries/index.ts';
import { markAnswered } from '../inquiries/index.ts';
import type { DemoClock } from './clock.ts';
import { newOrganisation, newPerson } from './contacts.ts';
import type { Laptops } from './laptops.ts';
import { organisationOf, personOf } from './roster.ts';

/** A mail as its header and text were. */
export interface Mail {
  readonly inquiryId: string;
  readonly kind: Extract<EntryKind, 'email-in' | 'email-out'>;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
  readonly zone: string;
  /** Key of the person of the demo at the other end. */
  readonly person: string;
}

/** The hands of the demo's staff: everything goes through the program's own services, at a time and in a name. */
export interface Desk {
  readonly client: Client;
  /** From now on it is this instant, and this colleague is at work. */
  readonly begin: (at: number, staff: DemoStaff) => void;
  readonly staffId: (key: string) => string;
  readonly knowStaff: (key: string, id: string) => void;
  /** Ids by the demo's keys; who is not yet known is put in now. */
  readonly organisationId: (key: string) => Promise<string>;
  readonly personId: (key: string) => Promise<string>;
  readonly mail: (mail: Mail) => void;
  readonly now: () => number;
}

/** What the demo works on: an open, empty office whose time can be set. */
export interface DemoOffice {
  readonly context: Context;
  /** The procedures over an office. */
  readonly clientOf: (context: Context) => Client;
  readonly clock: DemoClock;
}

/** @param laptops the staff's: each works at their own */
export function createDesk({ clientOf, clock }: DemoOffice, { context, sit }: Laptops): Desk {
  const client = clientOf(context);
  const staff = new Map<string, string>();
  const organisations = new Map<string, string>();
  const people = new Map<string, string>();
  let present: DemoStaff | null = null;
  let mails = 0;

  const staffId = (key: string): string => {
    const id = staff.get(key);
    if (id === undefined) throw new Error(`the demo has no colleague ${key}`);
    return id;
  };
  const organisationId = async (key: string): Promise<string> => {
    const known = organisations.get(key);
    if (known !== undefined) return known;
    const { id } = await client.organisations.create(newOrganisation(organisationOf(key)));
    organisations.set(key, id);
    return id;
  };
  const personId = async (key: string): Promise<string> => {
    const known = people.get(key);
    if (known !== undefined) return known;
    const person = personOf(key);
    const organisation = await organisationId(person.organisation.key);
    const { id } = await client.people.create(newPerson(person, organisation));
    people.set(key, id);
    return id;
  };
  const mail = ({ person: key, ...values }: Mail): void => {
    const person = personOf(key);
    const personal = people.get(key);
    if (personal === undefined) throw new Error(`nobody put in ${key} before their mail`);
    const ours = present?.email ?? '';
    const [mailFrom, mailTo] = values.kind === 'email-in' ? [person.email, ours] : [ours, person.email];
    const at = context.ports.now();
    mails += 1;
    const messageId = `<${mails.toString(36).padStart(5, '0')}.${at.toString(36)}@${mailFrom.split('@')[1]}>`;
    context.writer.mutate('entries.create', (write) => {
      if (values.kind === 'email-out') markAnswered(context, write, values.inquiryId, at);
      return addEntry(context, write, { ...values, at, personId: personal, mailFrom, mailTo, messageId });
    });
  };
  return {
    client,
    begin: (at, member) => {
      clock.setTime(at);
      if (present?.key === member.key) return;
      present = member;
      sit(member);
      setMeta(context.sqlite, 'profile', staffId(member.key));
    },
    staffId,
    knowStaff: (key, id) => void staff.set(key, id),
    organisationId,
    personId,
    mail,
    now: context.ports.now,
  };
}
