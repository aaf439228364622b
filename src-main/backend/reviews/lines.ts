import type { OpenPoint } from '#shared/contract/reviews.ts';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import type { PaperWords } from './words.ts';

/** What happened, in a few words, and the words that people wrote; `lang` is the language of these. */
export interface Line {
  readonly what: string;
  readonly text: string;
  readonly lang: string | null;
}

/** One line of the timeline on paper. @param lang of the case's own texts */
export function lineOf(item: TimelineItem, words: PaperWords, lang: string | null): Line {
  const { t, names, history } = words;
  const plain = (what: string, text = ''): Line => ({ what, text, lang: null });
  switch (item.type) {
    case 'created':
      return plain(t('inquiries:history.created', { device: item.deviceCode }));
    case 'change':
      return plain(item.fields.map((change) => history.change(change)).join(' · '));
    case 'labels':
      return plain(history.labels(item));
    case 'merged':
      return plain(t('merges:history', { number: item.number }));
    case 'entry': {
      const { kind, subject, body, language, person, mailFrom, files } = item.entry;
      const who = person === null ? mailFrom : names.person(person);
      const what = [names.word('entryKind', kind), who, ...files.map(({ name }) => name)].filter(Boolean).join(' · ');
      return { what, text: [subject, body].filter(Boolean).join('\n'), lang: language };
    }
    case 'advice': {
      const { wish, state, adviserId, adviserName, question } = item.request;
      const asked = { wish: names.word('wish', wish), state: names.word('adviceState', state) };
      const whom = names.staff(adviserId) ?? adviserName ?? t('advice:anyone');
      if (item.event === 'ended') return plain(t('advice:history.ended', asked));
      return { what: t('advice:history.asked', { ...asked, whom }), text: question, lang };
    }
    case 'task':
      return plain(t(`inquiries:history.task.${item.event}`, { title: item.task.title }));
    case 'file':
      return plain(t('inquiries:history.file', { name: item.file.name }));
    case 'match': {
      const reason = item.reason === null ? '' : ` (${item.reason})`;
      return plain(`${names.organisation(item.organisation)}: ${names.word('matchState', item.state)}${reason}`);
    }
    case 'party': {
      const { organisation, person } = item;
      const who = [organisation && names.organisation(organisation), person && names.person(person)];
      const role = names.word('partyRole', item.role);
      return plain([t(`inquiries:history.party.${item.event}`, { role }), ...who].filter(Boolean).join(' '));
    }
    case 'meeting': {
      const { state, title, startAt } = item.meeting;
      return plain(`${names.word('meetingState', state)}: ${title}`, words.instant(startAt));
    }
  }
}

/** What is still to be done, in words. */
export function openWords(point: OpenPoint, { t, names }: Pick<PaperWords, 't' | 'names'>): string {
  switch (point.kind) {
    case 'answer':
    case 'qualify':
      return t(`reviews:point.${point.kind}`);
    case 'next-step':
      return [t('reviews:point.next-step'), point.text].filter(Boolean).join(': ');
    case 'meeting':
      return `${t('reviews:point.meeting')}: ${point.text}`;
    case 'task': {
      const who = names.staff(point.staffId);
      return `${t('reviews:point.task')}: ${point.text}${who === null ? '' : ` (${who})`}`;
    }
    case 'advice': {
      const whom = point.staffId === null ? t('advice:anyone') : (names.staff(point.staffId) ?? '–');
      return t('advice:history.asked', { wish: names.word('wish', point.wish), whom });
    }
  }
}
