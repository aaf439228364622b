import type { Topic } from '../types.ts';

export const ENGINEERING: readonly Topic[] = [
  {
    key: 'aerospace',
    forms: ['industry'],
    sectors: ['C'],
    ecosystems: ['aerospace-defence'],
    text: {
      de: {
        name: 'Luftfahrtzulieferung',
        requests: [
          {
            subjects: [
              'Luftfahrtzulieferer sucht Bearbeitungspartner {in}',
              'Titanteile für die Luftfahrt: Bearbeitung und Prüfung {in}',
            ],
            ask: 'Unsere Betriebe fräsen Strukturteile aus Titan und suchen {in} Partner mit freien Kapazitäten für fünfachsige Bearbeitung und zerstörungsfreie Prüfung.',
          },
          {
            subjects: ['Leichte Kabinenteile aus Recyclingfaser: Partner {in}'],
            ask: 'Unser Netzwerk entwickelt Kabinenteile aus wiedergewonnener Kohlefaser. Gesucht werden {in} Betriebe, die Umformung und Lackierung beherrschen.',
          },
        ],
        question: 'Welche Zulassungen sind Bedingung, und ab welcher Losgröße lohnt sich die Zusammenarbeit für Sie?',
        details:
          'EN 9100 ist Bedingung, die Losgröße liegt bei 50 bis 200 Teilen. Ein Audit vor Ort wäre im Herbst möglich.',
        offer: 'Zwei unserer Betriebe sind nach EN 9100 zugelassen und haben ab dem zweiten Quartal freie Kapazitäten.',
        point: 'Zulassungen, Prüfverfahren und freie Kapazitäten',
        decision: 'Musterteil anfragen und den Termin für das Audit abstimmen',
      },
      fr: {
        name: 'Sous-traitance aéronautique',
        requests: [
          {
            subjects: [
              'Sous-traitant aéronautique cherche partenaires {in}',
              'Pièces en titane : usinage et contrôle {in}',
            ],
            ask: 'Nos entreprises usinent des pièces de structure en titane et cherchent {in} des ateliers disposant de capacités en cinq axes et en contrôle non destructif.',
          },
          {
            subjects: ['Pièces de cabine en fibre recyclée : partenaires {in}'],
            ask: 'Notre réseau développe des pièces de cabine en fibre de carbone recyclée et cherche {in} des entreprises maîtrisant le formage et la peinture.',
          },
        ],
        question:
          'Quelles certifications sont indispensables, et à partir de quelle taille de lot une collaboration est-elle intéressante ?',
        details:
          'La norme EN 9100 est indispensable ; les lots vont de 50 à 200 pièces. Un audit sur place serait possible à l’automne.',
        offer: 'Deux de nos ateliers sont certifiés EN 9100 et disposent de capacités à partir du deuxième trimestre.',
        point: 'Certifications, contrôle et capacités disponibles',
        decision: 'Demander une pièce d’essai et fixer la date de l’audit',
      },
      en: {
        name: 'Aerospace supply',
        requests: [
          {
            subjects: [
              'Aerospace supplier seeks machining partners {in}',
              'Titanium parts: machining and testing {in}',
            ],
            ask: 'Our companies machine titanium structural parts and look for workshops {in} with free capacity in five-axis milling and non-destructive testing.',
          },
          {
            subjects: ['Light cabin parts from recycled fibre: partners {in}'],
            ask: 'Our network develops cabin parts from recovered carbon fibre and looks for companies {in} skilled in forming and painting.',
          },
        ],
        question: 'Which approvals are a must, and from what batch size on does it pay for you?',
        details: 'EN 9100 is a must; batches run from 50 to 200 parts. An audit on site would be possible in autumn.',
        offer: 'Two of our members hold EN 9100 and have free capacity from the second quarter on.',
        point: 'Approvals, testing methods and free capacity',
        decision: 'Request a sample part and agree on the date of the audit',
      },
      ja: {
        name: '航空機部品',
        requests: [
          {
            subjects: ['航空機部品の{place}における供給先の開拓', '航空機関連企業（{place}）との個別面談の依頼'],
            ask: '県内の部品メーカー数社が、{place}の航空機関連企業への供給を希望しています。展示会前に個別面談の場を設けていただけますでしょうか。',
          },
          {
            subjects: ['再生炭素繊維を用いた内装部品に関する{place}との連携'],
            ask: '再生炭素繊維を用いた内装部品の共同開発先を{place}で探しております。成形と塗装の工程を当方で担うことができます。',
          },
        ],
        question: '必要な認証と、想定される発注数量の下限についてお聞かせください。',
        details: 'EN 9100はすでに二社が取得済みです。数量は50点から対応可能で、監査は秋以降であれば受け入れられます。',
        offer: '認証取得済みの二社が、来年度第2四半期から加工能力を提供できます。非破壊検査にも対応しております。',
        point: '認証、検査方法および加工能力',
        decision: '試作部品の見積りを依頼し、監査の日程を調整する',
      },
    },
    talk: {
      en: 'The list of approvals was compared. The audit will follow the European form; test reports may be written in English with Japanese annexes.',
      ja: '認証の一覧を照合した。監査は欧州の様式に従い、試験成績書は英文とし、日本語の添付資料を認めることとした。',
    },
  },
  {
    key: 'robotics',
    forms: ['industry', 'research-innovation'],
    sectors: ['C', 'K'],
    ecosystems: ['electronics', 'digital'],
    text: {
      de: {
        name: 'Robotik für kleine Serien',
        requests: [
          {
            subjects: [
              'Robotik für kleine Serien: Integratoren {in} gesucht',
              'Kollaborative Robotik im Handwerk: Austausch mit {place}',
            ],
            ask: 'Für Betriebe mit 10 bis 50 Beschäftigten entstehen bei uns Roboterzellen, die an einem Tag umgerüstet werden. Gesucht werden {in} Integratoren mit ähnlichem Ansatz.',
          },
          {
            subjects: ['Greifer für empfindliche Teile, Entwicklungspartner {in}'],
            ask: 'Für Glas und Keramik fehlt uns ein weicher Greifer. Wir suchen {in} Entwickler, die Sensorik und Werkstoffe zusammenbringen.',
          },
        ],
        question: 'Gibt es schon eine Demozelle, die man sehen kann, und welche Schnittstellen setzen Sie voraus?',
        details:
          'Eine Demozelle steht bei uns und lässt sich per Video vorführen. Vorausgesetzt sind offene Schnittstellen nach OPC UA.',
        offer: 'Unser Greifer hält 40 000 Zyklen an Rohkeramik aus; wir stellen zwei Stück für Versuche bereit.',
        point: 'Umrüstzeiten, Schnittstellen und Sicherheit der Zellen',
        decision: 'Zwei Greifer für drei Monate im Versuch betreiben und die Daten teilen',
      },
      fr: {
        name: 'Robotique pour petites séries',
        requests: [
          {
            subjects: [
              'Robotique pour petites séries : intégrateurs {in}',
              'Robots collaboratifs dans l’artisanat : échanges avec {place}',
            ],
            ask: 'Chez nous, des entreprises de 10 à 50 salariés s’équipent de cellules robotisées que l’on change en une journée. Nous cherchons {in} des intégrateurs ayant la même approche.',
          },
          {
            subjects: ['Préhenseurs pour pièces fragiles : développement {in}'],
            ask: 'Il nous manque un préhenseur souple pour le verre et la céramique. Nous cherchons {in} des équipes qui associent capteurs et matériaux.',
          },
        ],
        question: 'Existe-t-il une cellule de démonstration, et quelles interfaces sont nécessaires ?',
        details:
          'Une cellule de démonstration fonctionne chez nous et peut être montrée en vidéo. Il faut des interfaces ouvertes de type OPC UA.',
        offer:
          'Notre préhenseur a tenu 40 000 cycles sur céramique crue ; nous pouvons en prêter deux pour des essais.',
        point: 'Temps de changement, interfaces et sécurité des cellules',
        decision: 'Essayer deux préhenseurs pendant trois mois et partager les données',
      },
      en: {
        name: 'Robotics for small batches',
        requests: [
          {
            subjects: [
              'Robotics for small batches: integrators wanted {in}',
              'Collaborative robots in craft trades: exchange with {place}',
            ],
            ask: 'Companies with 10 to 50 staff get robot cells here that can be changed over in a day. We look for integrators {in} who work the same way.',
          },
          {
            subjects: ['Soft grippers for fragile parts, partners {in}'],
            ask: 'For glass and ceramics we lack a soft gripper. We look for developers {in} who bring sensors and materials together.',
          },
        ],
        question: 'Is there a demonstration cell to be seen, and which interfaces do you need?',
        details:
          'A demonstration cell runs with us and can be shown by video. Open interfaces such as OPC UA are needed.',
        offer: 'Our gripper has lasted 40,000 cycles on unfired ceramics; we can lend two for trials.',
        point: 'Change-over times, interfaces and safety of the cells',
        decision: 'Run two grippers in a three-month trial and share the data',
      },
      ja: {
        name: '多品種少量生産向けロボット',
        requests: [
          {
            subjects: [
              '多品種少量生産向けロボットの{place}における実証',
              '柔軟把持ハンドの共同開発先（{place}）を探しています',
            ],
            ask: '食品・陶磁器向けの柔軟把持ハンドの開発を進めています。{place}のシステム構築企業と実証実験を行い、欧州での展開につなげたいと考えております。',
          },
          {
            subjects: ['協働ロボットの安全規格に関する{place}との意見交換'],
            ask: '従業員50人以下の工場で使えるロボット設備の普及を進めています。{place}における支援制度と安全規格について意見を交換したいと存じます。',
          },
        ],
        question: '実演可能な設備の有無と、必要な通信規格をお知らせください。',
        details: '実演設備は県内の工場にあり、オンラインでもご覧いただけます。通信規格はOPC UAに対応しています。',
        offer: '素焼き前の陶磁器で4万回の把持に耐えた実績があります。実証用に二台を貸し出すことができます。',
        point: '段取り替え時間、通信規格および安全対策',
        decision: 'ハンド二台を三か月間試用し、データを共有する',
      },
    },
    talk: {
      en: 'A cell was shown live by video. Change-over took 47 minutes; the guests asked about the risk assessment and about spare parts outside Japan.',
      ja: '実演設備をオンラインで紹介した。段取り替えは47分であった。リスク評価と日本国外での部品供給について質問があった。',
    },
  },
  {
    key: 'circular-plastics',
    forms: ['industry', 'research-innovation'],
    sectors: ['E', 'C'],
    ecosystems: ['energy-intensive-industries', 'retail'],
    text: {
      de: {
        name: 'Kunststoffkreislauf',
        requests: [
          {
            subjects: [
              'Rücknahme von Verpackungen: Modellversuch mit {place}',
              'Getrennte Sammlung in Gemeinden: Erfahrungen {in}',
            ],
            ask: 'Drei Gemeinden bei uns erproben eine Rücknahme von Verpackungen ohne gelben Sack. Wir möchten wissen, wie Kommunen {in} die getrennte Sammlung so weit gebracht haben.',
          },
          {
            subjects: ['Sortierung schwarzer Kunststoffe: Technik {in} gesucht'],
            ask: 'Schwarze Kunststoffe fallen bei uns aus der Sortierung. Gesucht wird {in} Messtechnik, die auch gefärbtes Material erkennt.',
          },
        ],
        question: 'Wie groß sind die Mengen, und wer trägt bei Ihnen Sammlung und Sortierung?',
        details:
          'Rund 2 000 Tonnen im Jahr; gesammelt wird kommunal, sortiert privat. Die Zusammensetzung haben wir dreimal untersucht.',
        offer: 'Wir betreiben eine Versuchslinie mit 500 kg je Stunde und nehmen gern Proben an.',
        point: 'Stoffströme, Sortiertechnik und Finanzierung der Sammlung',
        decision: 'Proben von je 20 kg sortieren lassen und die Ergebnisse gemeinsam auswerten',
      },
      fr: {
        name: 'Circularité des plastiques',
        requests: [
          {
            subjects: [
              'Reprise des emballages : essai pilote avec {place}',
              'Collecte séparée dans les communes : expériences {in}',
            ],
            ask: 'Trois communes testent une reprise des emballages en apport volontaire. Nous aimerions comprendre comment les villes {in} ont obtenu un tri aussi fin.',
          },
          {
            subjects: ['Tri des plastiques noirs : technologies {in}'],
            ask: 'Les plastiques noirs échappent à nos machines de tri. Nous cherchons {in} une technique de mesure capable de reconnaître les matières colorées.',
          },
        ],
        question: 'Quels sont les tonnages, et qui finance la collecte et le tri ?',
        details:
          'Environ 2 000 tonnes par an ; la collecte est communale, le tri est privé. La composition a été analysée trois fois.',
        offer: 'Nous exploitons une ligne d’essai de 500 kg par heure et acceptons volontiers vos échantillons.',
        point: 'Flux, technologies de tri et financement de la collecte',
        decision: 'Faire trier des échantillons de 20 kg et interpréter les résultats ensemble',
      },
      en: {
        name: 'Circular plastics',
        requests: [
          {
            subjects: [
              'Take-back of packaging: pilot with {place}',
              'Separate collection in small towns: experience {in}',
            ],
            ask: 'Three municipalities are trying out a take-back of packaging. We would like to know how towns {in} achieved such clean separate collection.',
          },
          {
            subjects: ['Sorting of black plastics: technology {in}'],
            ask: 'Black plastics drop out of our sorting lines. We look for measuring technology {in} that recognises coloured material too.',
          },
        ],
        question: 'What quantities do you mean, and who pays for collection and sorting?',
        details:
          'About 2,000 tonnes a year; the municipalities collect, private firms sort. We analysed the composition three times.',
        offer: 'We run a trial line of 500 kg an hour and gladly take your samples.',
        point: 'Material flows, sorting technology and who pays for collection',
        decision: 'Have samples of 20 kg sorted and interpret the results together',
      },
      ja: {
        name: 'プラスチック資源循環',
        requests: [
          {
            subjects: ['容器包装の分別と選別施設の調査（{place}）'],
            ask: '県内では市町村と連携し、容器包装の分別精度の向上に取り組んでおります。{place}における製造者負担の仕組みと選別施設を調査したいと考えております。',
          },
          {
            subjects: [
              'プラスチック資源循環に関する{place}との共同実証',
              '黒色プラスチックの選別技術（{place}）について',
            ],
            ask: '着色プラスチックを識別できる選別装置を開発しました。{place}の選別施設で実証を行える協力先を探しています。',
          },
        ],
        question: '年間の取扱量と、収集・選別の費用負担の仕組みについてお聞かせください。',
        details: '年間およそ1,500トンで、収集は市町村、選別は民間事業者が担っています。組成調査の結果を提供できます。',
        offer: '毎時500キロの実験設備を保有しており、試料の受け入れが可能です。',
        point: '物質フロー、選別技術および費用負担',
        decision: '20キロの試料を相互に選別し、結果を共同で評価する',
      },
    },
    talk: {
      en: 'Both sides compared how households sort. The Japanese side collects in ten fractions, the European side pays through producers; a mix of both looks promising for small towns.',
      ja: '家庭での分別方法を比較した。日本側は10種類の分別、欧州側は生産者負担の仕組みに特徴があり、小規模自治体では両者の組み合わせが有望である。',
    },
  },
];
