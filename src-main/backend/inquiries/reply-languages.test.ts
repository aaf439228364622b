import { expect, test } from 'vitest';
import type { NewPerson } from '#shared/contract/people.ts';
import { device } from '../testing/device.ts';

/** In which languages reply templates are offered for a German case, the best first. */
async function offered(person: Partial<NewPerson> | null): Promise<readonly string[]> {
  const { client } = await device('ceeja-1');
  const requester = person && (await client.people.create({ familyNative: '田中', nameLanguage: 'ja', ...person }));
  const { id } = await client.inquiries.create({
    ...{ subject: 'Holz', language: 'de' },
    ...(requester === null ? {} : { requesterPersonId: requester.id }),
  });
  return (await client.inquiries.get({ id })).replyLanguages;
}

test.each<[what: string, person: Partial<NewPerson> | null, languages: readonly string[]]>([
  ['the language that the person prefers leads', { preferredLanguage: 'fr' }, ['fr', 'de', 'ja']],
  ['else one that they speak', { labels: { language: ['cs', 'en'] } }, ['en', 'de', 'ja']],
  ['else that of the case, before that of their name', {}, ['de', 'ja']],
  ['a language that no template has says nothing', { preferredLanguage: 'pl' }, ['de', 'ja']],
  ['without a person that of the case', null, ['de']],
])('%s', async (_, person, languages) => {
  expect(await offered(person)).toEqual(languages);
});
