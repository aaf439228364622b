import type { Definition, Names } from '#shared/domain/own-indicators/definition.ts';
import type { Desk } from './desk.ts';

const INDICATORS: readonly { readonly names: Names; readonly definition: Definition }[] = [
  {
    names: {
      en: 'Clusters and companies that asked for a partner in research',
      de: 'Cluster und Unternehmen mit Anfragen zu Forschung und Innovation',
      fr: 'Pôles et entreprises en quête d’un partenaire de recherche',
      ja: '研究・イノベーションの相手を求めたクラスター・企業',
    },
    definition: {
      counts: 'inquiry',
      measure: { kind: 'unique', of: 'organisation' },
      date: 'received',
      conditions: [
        { field: 'form', is: 'any-of', values: ['research-innovation'] },
        { field: 'organisation-kind', is: 'any-of', values: ['cluster', 'company'] },
      ],
      breakdowns: ['country', 'channel'],
    },
  },
  {
    names: {
      en: 'Days from receipt to introduction (median)',
      de: 'Tage vom Eingang bis zur Vorstellung (Median)',
      fr: 'Jours de la réception à la mise en relation (médiane)',
      ja: '受付から紹介までの日数（中央値）',
    },
    definition: {
      counts: 'inquiry',
      measure: { kind: 'median', from: 'received', to: 'introduced' },
      date: 'introduced',
      conditions: [],
      breakdowns: ['office'],
    },
  },
  {
    names: {
      en: 'Share of meetings with an interpreter',
      de: 'Anteil der Treffen mit Dolmetschen',
      fr: 'Part des rencontres avec interprète',
      ja: '通訳を伴う会合の割合',
    },
    definition: {
      counts: 'meeting',
      measure: { kind: 'share', conditions: [{ field: 'interpreter', is: 'set' }] },
      date: 'start',
      conditions: [{ field: 'meeting-state', is: 'any-of', values: ['held'] }],
      breakdowns: ['meeting-form'],
    },
  },
];

/** What the office counts beside the programme's indicators. Its manager's to make. */
export async function makeIndicators({ client }: Desk): Promise<void> {
  for (const indicator of INDICATORS) await client.ownIndicators.save(indicator);
}
