import { EUROPEAN_CLUSTERS } from '#db/seed/demo/organisations/european-clusters.ts';
import { EUROPEAN_PARTNERS } from '#db/seed/demo/organisations/european-partners.ts';
import { JAPANESE_PARTNERS } from '#db/seed/demo/organisations/japanese-partners.ts';
import type { DemoOrganisation } from '#db/seed/demo/types.ts';
import type { Desk } from './desk.ts';

/** The invented ones: nothing is said of what public bodies are to each other. */
const INVENTED = [...JAPANESE_PARTNERS, ...EUROPEAN_CLUSTERS, ...EUROPEAN_PARTNERS];

const isNetwork = ({ kind }: DemoOrganisation): boolean => kind === 'cluster' || kind === 'association';
const share = (a: DemoOrganisation, b: DemoOrganisation): boolean =>
  a.ecosystems.some((ecosystem) => b.ecosystems.includes(ecosystem));

/** Members of the networks of their country and field, and networks of both sides that signed an agreement. */
export async function relateOrganisations(desk: Desk): Promise<void> {
  const networks = INVENTED.filter(isNetwork);
  for (const member of INVENTED.filter((each) => !isNetwork(each))) {
    const near = networks.filter((network) => network.country === member.country && share(network, member));
    for (const network of near.slice(0, 2)) {
      const fromOn = member.country === 'JP' ? '2023-04-01' : '2022-01-01';
      await relate(desk, 'member-of', member, network, fromOn);
    }
  }
  const japanese = networks.filter(({ country }) => country === 'JP');
  for (const [i, network] of networks.filter(({ country }) => country !== 'JP').entries()) {
    const partner = japanese.find((each) => share(each, network));
    if (partner !== undefined) await relate(desk, 'partner', network, partner, `2025-0${(i % 9) + 1}-15`);
  }
}

async function relate(
  { client, organisationId }: Desk,
  kind: 'member-of' | 'partner',
  first: DemoOrganisation,
  second: DemoOrganisation,
  fromOn: string,
): Promise<void> {
  const ends = {
    organisationId: await organisationId(first.key),
    otherOrganisationId: await organisationId(second.key),
  };
  await client.relations.add({ kind, ...ends, fromOn });
}

const NOTES = {
  JP: 'Visitenkarten beidhändig überreichen und lesen, bevor sie weggelegt werden. Entscheidungen werden vor dem Treffen abgestimmt (根回し): die Tagesordnung eine Woche vorher schicken.',
  FR: '会食は打ち合わせの一部です。最初のあいさつでは、年齢や役職より先に名前と所属を伝えます。',
  DE: '議題に沿って進め、時間どおりに終わることが信頼につながります。',
} as const;

/** What colleagues of one side wrote down about the other. */
export async function noteCountries({ client }: Desk): Promise<void> {
  for (const [country, body] of Object.entries(NOTES)) await client.countryNotes.save({ country, body });
}
