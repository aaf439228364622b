import type { Topic } from '../types.ts';

export const INVESTMENT: readonly Topic[] = [
  {
    key: 'plant-location',
    forms: ['investment', 'industry'],
    sectors: ['C', 'M'],
    ecosystems: ['electronics', 'mobility-transport-automotive', 'aerospace-defence'],
    text: {
      de: {
        name: 'Standortsuche',
        requests: [
          {
            subjects: ['Zulieferer prüft Niederlassung {in}'],
            ask: 'Ein Betrieb unseres Netzwerks prüft eine Niederlassung {in} mit 30 Beschäftigten und bittet um Auskunft zu Flächen, Förderung und Fachkräften.',
          },
          {
            subjects: [
              'Halbleiter-Standort: Fachkräfte und Flächen {in}',
              'Ansiedlung eines Servicezentrums: Kontakte {in}',
            ],
            ask: 'Wir begleiten einen Anlagenbauer, der nahe einer neuen Halbleiterfabrik {in} ein Servicezentrum eröffnen will.',
          },
        ],
        question: 'Welche Fläche, welche Anschlüsse und welcher Zeitplan, und darf der Name genannt werden?',
        details:
          '3 000 m² Halle mit 2 MW Anschluss, Bezug in 18 Monaten. Der Name bleibt bis zum ersten Treffen vertraulich.',
        offer: 'Wir haben zwei erschlossene Flächen und ein Programm, das Zuziehenden bei Wohnung und Schule hilft.',
        point: 'Flächen, Förderung und Fachkräfte',
        decision: 'Zwei Flächen besichtigen und ein Förderblatt auf Englisch erstellen',
      },
      fr: {
        name: 'Implantation',
        requests: [
          {
            subjects: ['Équipementier : projet d’implantation {in}'],
            ask: 'Une entreprise de notre réseau étudie une implantation {in} de 30 salariés et demande des informations sur les terrains, les aides et les compétences.',
          },
          {
            subjects: ['Semi-conducteurs : terrains et compétences {in}', 'Centre de services : contacts {in}'],
            ask: 'Nous accompagnons un fabricant de machines qui veut ouvrir un centre de services près d’une usine de semi-conducteurs {in}.',
          },
        ],
        question: 'Quelle surface, quels raccordements et quel calendrier, et le nom peut-il être cité ?',
        details:
          'Un bâtiment de 3 000 m² raccordé en 2 MW, dans 18 mois. Le nom reste confidentiel jusqu’au premier rendez-vous.',
        offer: 'Nous disposons de deux terrains viabilisés et d’un accueil des familles pour le logement et l’école.',
        point: 'Terrains, aides et compétences',
        decision: 'Visiter deux terrains et rédiger une fiche d’aides en anglais',
      },
      en: {
        name: 'Choosing a site',
        requests: [
          {
            subjects: ['Supplier considers a branch {in}'],
            ask: 'A company of our network considers a branch {in} with 30 staff and asks about land, support and skilled people.',
          },
          {
            subjects: ['Semiconductor site: skills and land {in}', 'Opening a service centre: contacts {in}'],
            ask: 'We accompany a machine builder who wants to open a service centre near a new chip plant {in}.',
          },
        ],
        question: 'What area, which connections and by when, and may the name be given?',
        details:
          'A hall of 3,000 m² with a 2 MW connection in 18 months. The name stays confidential until the first meeting.',
        offer: 'We have two serviced sites and a programme that helps newcomers with housing and school.',
        point: 'Sites, support and skills',
        decision: 'Visit two sites and write a support sheet in English',
      },
      ja: {
        name: '拠点設置・企業誘致',
        requests: [
          {
            subjects: ['県内企業の{place}における拠点設置の検討', '欧州拠点の人材確保と支援制度（{place}）'],
            ask: '県内の部品メーカーが{place}に営業・保守の拠点を設ける計画です。用地、支援制度、人材確保について照会いたします。',
          },
          {
            subjects: ['半導体関連企業の誘致に関する{place}への周知'],
            ask: '県内の新しい半導体工場に関連し、{place}の装置・材料メーカーに立地環境をご紹介する機会を設けたいと考えております。',
          },
        ],
        question: '必要な面積と設備、時期、社名公表の可否をお知らせください。',
        details: '1,000平方メートル程度、時期は来年度末です。初回面談までは社名を非公表とします。',
        offer: '造成済みの用地二か所と、家族の住居・就学を支援する制度をご案内できます。',
        point: '用地、支援制度および人材確保',
        decision: '候補地二か所を視察し、支援制度の英文資料を作成する',
      },
    },
    talk: {
      en: 'Two sites were shown on the map. Power is available from next year; a school with English classes is 20 minutes away. Names stay confidential.',
      ja: '候補地二か所を地図で確認した。電力は来年から供給可能で、英語クラスのある学校まで20分である。社名は引き続き非公表とする。',
    },
  },
  {
    key: 'start-ups',
    forms: ['investment', 'research-innovation'],
    sectors: ['K', 'L'],
    ecosystems: ['digital', 'health'],
    text: {
      de: {
        name: 'Gründungen und Beteiligung',
        requests: [
          {
            subjects: [
              'Start-ups suchen Ankerkunden {in}',
              'Vorstellungstag für Start-ups: Firmen und Investoren {in}',
            ],
            ask: 'Sechs Start-ups aus Gesundheit und Robotik suchen erste Kunden {in}. Wir bitten um einen Tag mit Firmen und Investoren.',
          },
          {
            subjects: ['Gründerzentrum sucht Partnerzentrum {in}'],
            ask: 'Unser Gründerzentrum möchte mit einem Zentrum {in} Teams für je acht Wochen tauschen.',
          },
        ],
        question: 'In welcher Phase stehen die Firmen, und suchen sie Kunden, Kapital oder Partner für Versuche?',
        details:
          'Alle haben ein Produkt und erste Umsätze; gesucht werden Kunden und Versuchspartner, Kapital erst später.',
        offer: 'Wir stellen acht Schreibtische, zwei Mentorinnen und einen Tag mit zwölf Betrieben.',
        point: 'Auswahl der Firmen, Versuche und geistiges Eigentum',
        decision: 'Sechs Profile übersetzen und einen Vorstellungstag ansetzen',
      },
      fr: {
        name: 'Jeunes pousses et capital',
        requests: [
          {
            subjects: [
              'Jeunes pousses cherchent premiers clients {in}',
              'Journée de présentation : entreprises et investisseurs {in}',
            ],
            ask: 'Six jeunes entreprises de la santé et de la robotique cherchent leurs premiers clients {in}. Nous demandons une journée avec entreprises et investisseurs.',
          },
          {
            subjects: ['Incubateur cherche incubateur partenaire {in}'],
            ask: 'Notre incubateur souhaite échanger des équipes pendant huit semaines avec un incubateur {in}.',
          },
        ],
        question: 'À quel stade en sont les entreprises, et cherchent-elles des clients, des fonds ou des essais ?',
        details:
          'Toutes ont un produit et un premier chiffre d’affaires ; elles cherchent clients et essais, les fonds plus tard.',
        offer: 'Nous offrons huit bureaux, deux mentors et une journée avec douze entreprises.',
        point: 'Sélection, essais et propriété intellectuelle',
        decision: 'Traduire six profils et fixer une journée de présentation',
      },
      en: {
        name: 'Start-ups and capital',
        requests: [
          {
            subjects: ['Start-ups look for first customers {in}', 'Start-up day with companies and investors {in}'],
            ask: 'Six start-ups in health and robotics look for first customers {in}. We ask for a day with companies and investors.',
          },
          {
            subjects: ['Incubator seeks partner incubator {in}'],
            ask: 'Our incubator would like to swap teams for eight weeks with one {in}.',
          },
        ],
        question: 'At what stage are the companies, and do they seek customers, capital or trials?',
        details: 'All have a product and first sales; they seek customers and trials, capital later.',
        offer: 'We offer eight desks, two mentors and a day with twelve companies.',
        point: 'Selection, trials and intellectual property',
        decision: 'Translate six profiles and set a day of presentations',
      },
      ja: {
        name: 'スタートアップ支援',
        requests: [
          {
            subjects: ['スタートアップの{place}における実証先の紹介', 'スタートアップと{place}企業との交流会について'],
            ask: '県の支援プログラムに採択された五社が、{place}での実証と顧客開拓を希望しています。現地企業との交流会の開催をご相談申し上げます。',
          },
          {
            subjects: ['創業支援施設同士の{place}との連携'],
            ask: '創業支援施設間で、八週間の相互滞在プログラムを{place}と実施したいと考えております。',
          },
        ],
        question: '各社の事業段階と、顧客・資金・実証のうち優先されるものをお知らせください。',
        details: '全社が製品化を終えており、実証と顧客の開拓を優先します。',
        offer: '執務席八席と助言者二名、地元企業12社との面談日を提供いたします。',
        point: '企業の選定、実証および知的財産',
        decision: '六社の紹介資料を翻訳し、発表会の日程を決める',
      },
    },
    talk: {
      en: 'Six teams presented for five minutes each. Three trials were agreed on the spot; inventions stay with the teams, data with the hosts.',
      ja: '六社が各五分の発表を行い、三件の実証がその場で合意された。発明は各社に、データは受け入れ側に帰属する。',
    },
  },
];
