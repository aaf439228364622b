import type { Topic } from '../types.ts';

export const MOBILITY: readonly Topic[] = [
  {
    key: 'apprentices',
    forms: ['mobility', 'industry'],
    sectors: ['Q', 'F'],
    ecosystems: ['construction', 'proximity-social-economy'],
    text: {
      de: {
        name: 'Berufsausbildung',
        requests: [
          {
            subjects: ['Berufsaustausch Holzbau, Auszubildende {in}', 'Praktika für junge Handwerkerinnen {in}'],
            ask: 'Zehn Auszubildende im dritten Lehrjahr möchten vier Wochen in Betrieben {in} mitarbeiten. Wir suchen Werkstätten und Unterkünfte.',
          },
          {
            subjects: ['Duale Ausbildung: Betriebe {in} gesucht'],
            ask: 'Wir beraten Betriebe {in} gern zur dualen Ausbildung und suchen eine Kammer, mit der wir einen Lehrgang für Ausbilder entwickeln.',
          },
        ],
        question: 'Welche Berufe und welches Alter, und sind die Jugendlichen während der Reise versichert?',
        details:
          'Zimmerer und Tischler, 18 bis 22 Jahre. Versicherung und Reise trägt die Kammer, Englisch ist ausreichend.',
        offer: 'Sechs Betriebe nehmen je einen Gast auf, und unsere Lehrwerkstatt bietet eine Einführungswoche.',
        point: 'Betriebe, Unterkunft und Aufsicht',
        decision: 'Betriebe und Gastfamilien bestätigen und die Visafrage klären',
      },
      fr: {
        name: 'Apprentissage',
        requests: [
          {
            subjects: ['Échange d’apprentis charpentiers {in}', 'Stages pour jeunes artisanes {in}'],
            ask: 'Dix apprentis de troisième année souhaitent travailler quatre semaines dans des entreprises {in}. Nous cherchons ateliers et hébergements.',
          },
          {
            subjects: ['Formation en alternance : entreprises {in}'],
            ask: 'Nous conseillons volontiers les entreprises {in} sur l’alternance et cherchons un organisme avec lequel former des maîtres d’apprentissage.',
          },
        ],
        question: 'Quels métiers et quels âges, et les jeunes sont-ils assurés pendant le séjour ?',
        details:
          'Charpentiers et menuisiers de 18 à 22 ans. Assurance et voyage sont pris en charge, l’anglais suffit.',
        offer:
          'Six entreprises accueillent chacune un jeune, et notre centre de formation propose une semaine d’introduction.',
        point: 'Entreprises, hébergement et encadrement',
        decision: 'Confirmer entreprises et familles d’accueil et régler la question des visas',
      },
      en: {
        name: 'Apprenticeships',
        requests: [
          {
            subjects: ['Exchange of apprentices {in}', 'Placements for young craftswomen {in}'],
            ask: 'Ten apprentices in their third year would like to work four weeks with companies {in}. We look for workshops and lodging.',
          },
          {
            subjects: ['Dual vocational training: companies {in}'],
            ask: 'We gladly advise companies {in} on dual training and look for a body with which to train instructors.',
          },
        ],
        question: 'Which trades and ages, and are the young people insured during their stay?',
        details: 'Carpenters and mechanics from 18 to 22. Insurance and travel are covered; English is sufficient.',
        offer: 'Six companies take one guest each, and our training centre offers an introductory week.',
        point: 'Companies, lodging and supervision',
        decision: 'Confirm companies and host families and settle the visa question',
      },
      ja: {
        name: '職業訓練・技能者交流',
        requests: [
          {
            subjects: ['若手技能者の{place}における短期研修', '木工・建築を学ぶ生徒の{place}との交流'],
            ask: '工業高校と職業訓練校の生徒10名が、{place}の事業所で二週間の研修を行うことを希望しています。受け入れ先と宿泊先をご紹介ください。',
          },
          {
            subjects: ['デュアルシステムに関する{place}の視察'],
            ask: '若手人材の定着に向け、{place}のデュアルシステムを視察し、指導者研修の共同開発を検討したいと考えております。',
          },
        ],
        question: '職種と年齢、滞在中の保険の有無をお知らせください。',
        details: '建築大工と木工で、年齢は18歳から20歳です。保険と渡航費は県が負担します。',
        offer: '六事業所が一名ずつ受け入れ、訓練校で一週間の導入研修を行います。',
        point: '受け入れ事業所、宿泊および引率',
        decision: '事業所と宿泊先を確定し、査証の要否を確認する',
      },
    },
    talk: {
      en: 'Six companies introduced themselves in three minutes each. Tools are provided; minors are not taken. Visas are not needed below 90 days if no wage is paid.',
      ja: '六事業所が各三分で紹介を行った。工具は受け入れ側が用意し、未成年者は対象外とする。無給で90日以内であれば査証は不要である。',
    },
  },
  {
    key: 'young-officials',
    forms: ['mobility', 'research-innovation'],
    sectors: ['Q', 'P'],
    ecosystems: ['proximity-social-economy', 'creative-cultural-industries'],
    text: {
      de: {
        name: 'Nachwuchsaustausch',
        requests: [
          {
            subjects: ['Hochschulen suchen Partneruniversität {in}', 'Sommerschule Regionalentwicklung mit {place}'],
            ask: 'Wir planen eine Sommerschule zur Regionalentwicklung mit je 15 Studierenden und suchen {in} eine Hochschule, die sie mit uns ausrichtet.',
          },
          {
            subjects: ['Verwaltungspraktikum {in}: Austausch junger Beamter'],
            ask: 'Zwei junge Kolleginnen sollen drei Monate in einer Verwaltung {in} mitarbeiten; im Gegenzug nehmen wir zwei Gäste auf.',
          },
        ],
        question: 'Gibt es schon ein Thema und einen Zeitraum, und werden die Leistungen anerkannt?',
        details: 'Zwei Wochen im September, Thema schrumpfende Städte; fünf Leistungspunkte werden anerkannt.',
        offer: 'Wir stellen Räume, Betreuung und eine Exkursion in zwei Gemeinden.',
        point: 'Programm, Anerkennung und Unterbringung',
        decision: 'Programm der Sommerschule festlegen und gemeinsam ausschreiben',
      },
      fr: {
        name: 'Échanges de jeunes professionnels',
        requests: [
          {
            subjects: [
              'Université cherche université partenaire {in}',
              'École d’été sur le développement régional avec {place}',
            ],
            ask: 'Nous préparons une école d’été sur le développement régional, avec 15 étudiants de chaque côté, et cherchons {in} une université coorganisatrice.',
          },
          {
            subjects: ['Stage en administration {in} : échange de jeunes agents'],
            ask: 'Deux jeunes collègues souhaitent passer trois mois dans une administration {in} ; nous accueillerions deux agents en retour.',
          },
        ],
        question: 'Le thème et la période sont-ils fixés, et les acquis seront-ils reconnus ?',
        details: 'Deux semaines en septembre sur les villes en décroissance ; cinq crédits seront reconnus.',
        offer: 'Nous fournissons les salles, l’encadrement et une visite de deux communes.',
        point: 'Programme, reconnaissance et hébergement',
        decision: 'Arrêter le programme de l’école d’été et publier un appel commun',
      },
      en: {
        name: 'Exchange of young professionals',
        requests: [
          {
            subjects: [
              'University seeks partner university {in}',
              'Summer school on regional development with {place}',
            ],
            ask: 'We are planning a summer school on regional development with 15 students from each side and look for a university {in} to host it with us.',
          },
          {
            subjects: ['Placement with an administration {in}: young officials'],
            ask: 'Two young colleagues would like to spend three months with an administration {in}; we would take two guests in return.',
          },
        ],
        question: 'Are topic and dates fixed, and will credits be recognised?',
        details: 'Two weeks in September on shrinking towns; five credits are recognised.',
        offer: 'We provide rooms, supervision and an excursion to two towns.',
        point: 'Programme, credits and lodging',
        decision: 'Fix the programme of the summer school and announce it together',
      },
      ja: {
        name: '若手人材・学生交流',
        requests: [
          {
            subjects: ['{place}の大学との学術交流協定について', '地域づくりをテーマとした{place}との夏季講座'],
            ask: '当地の大学では地域づくりをテーマとする夏季講座を計画しており、{place}の大学との共催を希望しております。学生は双方15名を想定しています。',
          },
          {
            subjects: ['若手職員の{place}の行政機関への派遣研修'],
            ask: '当地の若手職員二名を{place}の行政機関に三か月派遣したいと考えております。先方からの受け入れも可能です。',
          },
        ],
        question: '主題と時期、単位認定の可否をお知らせください。',
        details: '9月の二週間、主題は人口減少社会です。修了者には二単位を認定します。',
        offer: '教室と宿舎を用意し、二つの市町村での現地実習を企画いたします。',
        point: '講座の内容、単位認定および宿泊',
        decision: '夏季講座の内容を確定し、共同で募集を開始する',
      },
    },
    talk: {
      en: 'The programme was drafted day by day. Credits are recognised on both sides after a short report; the excursion goes to two towns that merged schools.',
      ja: '日程案を一日ごとに検討した。単位は短い報告書の提出をもって双方で認定する。実習では学校を統合した二つの町を訪ねる。',
    },
  },
  {
    key: 'rural-transport',
    forms: ['mobility', 'industry'],
    sectors: ['H'],
    ecosystems: ['mobility-transport-automotive', 'digital'],
    text: {
      de: {
        name: 'Mobilität auf dem Land',
        requests: [
          {
            subjects: ['Rufbusse auf dem Land: Erfahrungen {in}', 'Rufbusse gegen Fahrermangel: Austausch mit {place}'],
            ask: 'Unser Verkehrsverbund betreibt Rufbusse in 14 Gemeinden und möchte mit Betreibern {in} über Buchung, Fahrzeuge und Fahrermangel sprechen.',
          },
          {
            subjects: ['Elektrische Kleinbusse: Hersteller {in} gesucht'],
            ask: 'Wir suchen {in} Hersteller kleiner Elektrobusse, die bei minus 15 Grad fahren und barrierefrei sind.',
          },
        ],
        question: 'Wie viele Fahrgäste und Fahrzeuge, und wer finanziert den Betrieb?',
        details: '14 Fahrzeuge, 90 000 Fahrgäste im Jahr; zwei Drittel tragen die Gemeinden.',
        offer: 'Unsere Leitstelle lässt sich besichtigen, und die Software hat offene Schnittstellen.',
        point: 'Buchung, Fahrzeuge und Finanzierung',
        decision: 'Kennzahlen eines Jahres vergleichen und einen Versuch mit zwei Fahrzeugen planen',
      },
      fr: {
        name: 'Mobilité rurale',
        requests: [
          {
            subjects: [
              'Transport à la demande : expériences {in}',
              'Navettes à la demande et recrutement : échanges avec {place}',
            ],
            ask: 'Notre syndicat de transport exploite des navettes à la demande dans 14 communes et souhaite échanger avec des exploitants {in} sur réservation, véhicules et recrutement.',
          },
          {
            subjects: ['Minibus électriques : constructeurs {in}'],
            ask: 'Nous cherchons {in} des constructeurs de petits bus électriques accessibles et fiables par moins 15 degrés.',
          },
        ],
        question: 'Combien de voyageurs et de véhicules, et qui finance l’exploitation ?',
        details: '14 véhicules et 90 000 voyageurs par an ; les communes financent les deux tiers.',
        offer: 'Notre centrale de réservation se visite et son logiciel a des interfaces ouvertes.',
        point: 'Réservation, véhicules et financement',
        decision: 'Comparer les chiffres d’une année et préparer un essai avec deux véhicules',
      },
      en: {
        name: 'Rural transport',
        requests: [
          {
            subjects: [
              'Dial-a-ride buses: experience {in}',
              'Dial-a-ride and the lack of drivers: exchange with {place}',
            ],
            ask: 'We run dial-a-ride buses in 14 towns and would like to talk with operators {in} about booking, vehicles and the lack of drivers.',
          },
          {
            subjects: ['Small electric buses: makers {in}'],
            ask: 'We look for makers of small electric buses {in} that run at minus 15 degrees and are step-free.',
          },
        ],
        question: 'How many passengers and vehicles, and who pays?',
        details: '14 vehicles and 90,000 passengers a year; the towns pay two thirds.',
        offer: 'Our control room can be visited, and its software has open interfaces.',
        point: 'Booking, vehicles and funding',
        decision: 'Compare the figures of one year and plan a trial with two vehicles',
      },
      ja: {
        name: '地域交通',
        requests: [
          {
            subjects: ['デマンド交通に関する{place}との情報交換', '過疎地域の運転手不足への対応：{place}の取り組み'],
            ask: '過疎地域における予約型交通の運行について、{place}の運輸連合と情報交換を行いたいと考えております。運転手不足への対応に関心があります。',
          },
          {
            subjects: ['小型電動バスの{place}における走行実証'],
            ask: '県内企業が開発した小型電動バスの寒冷地走行実証を、{place}で実施できないか検討しております。',
          },
        ],
        question: '車両数と利用者数、運行費用の負担割合をお知らせください。',
        details: '車両は12台、年間利用者は約6万人で、費用の半分を市町村が負担しています。',
        offer: '運行管理センターの視察を受け入れます。予約システムの接続仕様も公開しております。',
        point: '予約方式、車両および財源',
        decision: '一年分の指標を比較し、車両二台による実証を計画する',
      },
    },
    talk: {
      en: 'Cost per passenger is nearly the same on both sides. Booking by telephone remains necessary; a shared trial with two vehicles would cost less than expected.',
      ja: '利用者一人当たりの費用は双方でほぼ同じであった。電話予約は引き続き必要である。車両二台の共同実証は想定より安価である。',
    },
  },
];
