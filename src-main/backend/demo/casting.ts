import { ORGANISATIONS } from '#db/seed/demo/organisations/index.ts';
import { type DemoPlace, EUROPEAN_PLACES, JAPANESE_PLACES, THIRD_PLACES } from '#db/seed/demo/places.ts';
import { type DemoStaff, STAFF } from '#db/seed/demo/staff.ts';
import { TOPICS } from '#db/seed/demo/topics/index.ts';
import type { DemoOrganisation, Topic } from '#db/seed/demo/types.ts';
import type { Random } from '#db/seed/random.ts';
import { sideOfCountry } from '#shared/domain/countries.ts';
import { CHANNELS, type Channel, type Language, type Priority } from '#shared/domain/lists.ts';
import { regionByCode, regionLineage } from '#shared/domain/regions.ts';
import { CALENDARS, type Calendar } from './calendar.ts';
import type { CaseTime } from './cases.ts';
import { type DemoPerson, peopleOf } from './roster.ts';
import { fillIn, organisationName, type Voice, voiceOf } from './words.ts';

/** An inquiry before it is told: who asks whom for what, and who of the staff handles it. */
export interface Case extends CaseTime {
  readonly random: Random;
  readonly topic: Topic;
  readonly voice: Voice;
  readonly subject: string;
  readonly ask: string;
  readonly place: DemoPlace;
  readonly thirdRegion: string | null;
  readonly requester: DemoPerson;
  /** Candidates on the other side, the best first. */
  readonly partners: readonly DemoPerson[];
  readonly third: DemoPerson | null;
  /** Whether one of those who are asked declines. */
  readonly refuses: boolean;
  readonly owner: DemoStaff;
  readonly adviser: DemoStaff;
  readonly manager: DemoStaff;
  readonly calendar: Calendar;
  readonly channel: Channel;
  readonly priority: Priority;
}

/** How often each language comes, out of 25. */
const LANGUAGES: readonly Language[] = [
  ...Array<Language>(7).fill('de'),
  ...Array<Language>(6).fill('fr'),
  ...Array<Language>(5).fill('en'),
  ...Array<Language>(7).fill('ja'),
];
const CHANNEL_OFTEN: readonly Channel[] = [
  'email',
  'email',
  'email',
  'email',
  'email',
  'form',
  'form',
  'phone',
  'event',
];
const PUBLIC = new Set<string>(['region', 'prefecture', 'municipality']);

/** Whether an organisation asks about a topic: by its own list, else because the topic lies in its ecosystems. */
export function asksAbout(organisation: DemoOrganisation, topic: Topic): boolean {
  // Towns are twinned by towns, all of which have lists.
  return organisation.asks?.includes(topic.key) ?? (topic.key !== 'villages' && shares(organisation, topic));
}

function shares(organisation: DemoOrganisation, topic: Topic): boolean {
  return organisation.ecosystems.some((ecosystem) => topic.ecosystems.includes(ecosystem));
}

const sideOf = (organisation: DemoOrganisation) => sideOfCountry(organisation.country);

/** Casts the inquiries one after the other; no two have the same subject. */
export function createCasting(): (time: CaseTime, random: Random) => Case {
  const subjects = new Set<string>();
  return (time, random) => {
    for (let attempt = 0; ; attempt += 1) {
      const found = cast(time, random);
      if (!subjects.has(found.subject) || attempt > 60) {
        subjects.add(found.subject);
        return found;
      }
    }
  };
}

function cast(time: CaseTime, random: Random): Case {
  const language = random.pick(LANGUAGES);
  const topic = random.pick(TOPICS);
  const requester = requesterOf(language, topic, random);
  const place = random.pick(language === 'ja' ? EUROPEAN_PLACES : JAPANESE_PLACES);
  const third = random.chance(0.2) ? thirdOf(topic, requester.organisation, random) : null;
  const organisation = requester.organisation;
  const owner = ownerOf(language, organisation, random);
  const abroad = THIRD_PLACES[(third?.organisation ?? organisation).country];
  const names = place.names[language] ?? { in: '', name: '' };
  const slots = { in: names.in, place: names.name };
  const voice = voiceOf(language, topic, { ...slots, org: organisationName(organisation, language) });
  const request = random.pick(topic.text[language].requests);
  const subject = fillIn(random.pick(request.subjects), slots);
  const withThird =
    third === null || abroad === undefined ? '' : voice.say(voice.frames.withThird, { third: abroad.names[language] });
  return {
    ...time,
    ...{ random, topic, voice, place, requester, third, owner },
    subject: `${subject}${withThird}`,
    ask: fillIn(request.ask, slots),
    thirdRegion: abroad?.thirdRegion ?? null,
    refuses: random.chance(0.5),
    partners: partnersFor(topic, organisation, place, random),
    adviser: staffNamed(random.chance(0.5) ? 'chida' : 'kano'),
    manager: staffNamed(owner.office === 'ceeja' ? 'roth' : 'toyama'),
    calendar: CALENDARS[owner.office === 'ceeja' ? 'FR' : 'JP'],
    channel: random.chance(0.85) ? random.pick(CHANNEL_OFTEN) : random.pick(CHANNELS),
    priority: random.chance(0.12) ? 'high' : random.chance(0.12) ? 'low' : 'normal',
  };
}

function requesterOf(language: Language, topic: Topic, random: Random): DemoPerson {
  const asking = ORGANISATIONS.filter((each) => each.writes === language && asksAbout(each, topic));
  const special = asking.filter(({ kind }) => !PUBLIC.has(kind));
  const some = special.length > 0 && random.chance(0.55) ? special : asking;
  return random.pick(peopleOf(random.pick(some)));
}

function thirdOf(topic: Topic, requester: DemoOrganisation, random: Random): DemoPerson | null {
  if (sideOf(requester) === 'third') return null;
  const there = ORGANISATIONS.filter((each) => sideOf(each) === 'third' && asksAbout(each, topic));
  return there.length === 0 ? null : random.pick(peopleOf(random.pick(there)));
}

/** Three or four organisations of the other side: those whose own topic it is before others, those of the sought region first. */
function partnersFor(
  topic: Topic,
  requester: DemoOrganisation,
  place: DemoPlace,
  random: Random,
): readonly DemoPerson[] {
  const wanted = sideOf(requester) === 'japan' ? 'europe' : 'japan';
  const suited = ORGANISATIONS.filter(
    (each) => sideOf(each) === wanted && (asksAbout(each, topic) || shares(each, topic)),
  );
  const rankOf = (each: DemoOrganisation): number =>
    (asksAbout(each, topic) ? 0 : 2) + (liesIn(each, place) ? 0 : 1) + (PUBLIC.has(each.kind) ? 0.4 : 0);
  const ranked = suited
    .map((each) => ({ each, rank: rankOf(each) + random.next() * 0.8 }))
    .toSorted((a, b) => a.rank - b.rank);
  return ranked.slice(0, random.int(3, 4)).map(({ each }) => random.pick(peopleOf(each)));
}

function liesIn({ region }: DemoOrganisation, place: DemoPlace): boolean {
  if (region === undefined) return false;
  const lineage = regionLineage(regionByCode(region)?.code ?? region);
  return place.regions.some((sought) => lineage.includes(sought));
}

const staffNamed = (key: string): DemoStaff => STAFF.find((member) => member.key === key) ?? STAFF[0];

function ownerOf(language: Language, { region }: DemoOrganisation, random: Random): DemoStaff {
  switch (language) {
    case 'de':
      return staffNamed(random.chance(0.65) ? 'weber' : 'dietrich');
    case 'fr':
      return staffNamed(random.chance(0.75) ? 'dietrich' : 'weber');
    case 'en':
      return staffNamed(random.chance(0.55) ? 'harrow' : random.chance(0.5) ? 'weber' : 'dietrich');
    case 'ja': {
      if (region === 'jis:03' && random.chance(0.75)) return staffNamed('kikuchi');
      if (region === 'jis:21' && random.chance(0.75)) return staffNamed('kakamu');
      return staffNamed(random.chance(0.75) ? 'onodera' : 'harrow');
    }
  }
}
