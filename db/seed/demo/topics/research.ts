import type { Topic } from '../types.ts';

export const RESEARCH: readonly Topic[] = [
  {
    key: 'digital-twins',
    forms: ['research-innovation', 'industry'],
    sectors: ['K', 'C'],
    ecosystems: ['digital', 'electronics'],
    text: {
      de: {
        name: 'Künstliche Intelligenz im Mittelstand',
        requests: [
          {
            subjects: ['Künstliche Intelligenz in der Fertigung: Partner {in}'],
            ask: 'Unser Digitalzentrum begleitet 40 Betriebe bei der Auswertung von Maschinendaten. Wir suchen {in} ein Zentrum mit ähnlichem Auftrag, um Lehrgänge und Beispiele zu tauschen.',
          },
          {
            subjects: [
              'Digitale Zwillinge kleiner Fabriken: Austausch mit {place}',
              'Gemeinsamer Antrag zu Fertigungsdaten: Hochschulen {in} gesucht',
            ],
            ask: 'Für einen Forschungsantrag fehlt uns ein Partner {in}, der digitale Zwillinge von Presswerken erprobt hat.',
          },
        ],
        question: 'Bis wann muss der Antrag stehen, und welche Rolle soll der Partner übernehmen?',
        details:
          'Die Skizze ist Ende des Quartals fällig. Der Partner würde ein Arbeitspaket mit zwei Fallstudien führen.',
        offer: 'Unsere Lernfabrik lässt sich aus der Ferne bedienen; zwei Masterarbeiten könnten dort entstehen.',
        point: 'Datenräume, Fallstudien und Rechte an Ergebnissen',
        decision: 'Arbeitspakete verteilen und die Projektskizze bis Quartalsende einreichen',
      },
      fr: {
        name: 'Intelligence artificielle dans les PME',
        requests: [
          {
            subjects: ['Intelligence artificielle en production : partenaires {in}'],
            ask: 'Notre centre numérique accompagne 40 entreprises dans l’analyse des données machines. Nous cherchons {in} un centre comparable pour échanger formations et exemples.',
          },
          {
            subjects: [
              'Jumeaux numériques pour petites usines : échanges avec {place}',
              'Projet commun sur les données de production : universités {in}',
            ],
            ask: 'Pour un projet de recherche, il nous manque un partenaire {in} ayant éprouvé des jumeaux numériques de presses.',
          },
        ],
        question: 'Quelle est l’échéance du dossier, et quel rôle le partenaire jouerait-il ?',
        details:
          'L’esquisse est due en fin de trimestre. Le partenaire piloterait un lot de travail avec deux études de cas.',
        offer: 'Notre usine-école se pilote à distance ; deux mémoires de master pourraient s’y faire.',
        point: 'Espaces de données, études de cas et droits',
        decision: 'Répartir les lots de travail et déposer l’esquisse en fin de trimestre',
      },
      en: {
        name: 'Artificial intelligence in small factories',
        requests: [
          {
            subjects: ['Artificial intelligence on the shop floor: partners {in}'],
            ask: 'Our digital hub helps 40 companies make sense of machine data. We look for a hub {in} with a similar task to exchange courses and examples.',
          },
          {
            subjects: [
              'Digital twins of small factories: exchange with {place}',
              'Joint bid on production data: universities {in}',
            ],
            ask: 'For a research bid we lack a partner {in} who has tried out digital twins of press shops.',
          },
        ],
        question: 'When is the bid due, and which role should the partner take?',
        details:
          'The outline is due at the end of the quarter. The partner would lead one work package with two case studies.',
        offer: 'Our learning factory can be run from afar; two master theses could be written there.',
        point: 'Data spaces, case studies and rights to results',
        decision: 'Share out the work packages and hand in the outline by the end of the quarter',
      },
      ja: {
        name: '製造業のAI活用',
        requests: [
          {
            subjects: ['製造業におけるAI活用：{place}の支援機関との連携'],
            ask: '県の工業技術センターが、中小企業の設備データ活用を支援しています。{place}の同種の機関と、研修教材や事例を交換したいと考えております。',
          },
          {
            subjects: [
              '中小工場のデジタルツインに関する{place}との意見交換',
              '研究公募への共同申請（{place}）について',
            ],
            ask: '欧州の研究公募への共同申請に向け、{place}の大学を探しております。当方はプレス工程のデジタルツインの実績があります。',
          },
        ],
        question: '公募の締切と、双方の役割分担についてのお考えをお聞かせください。',
        details: '締切は四半期末です。当方は事例研究二件を含む作業部会を担当できます。',
        offer: '遠隔操作に対応した実習工場を提供できます。修士課程の学生二名の受け入れも可能です。',
        point: 'データ連携、事例研究および成果の権利',
        decision: '作業分担を決め、四半期末までに概要書を提出する',
      },
    },
    talk: {
      en: 'Work packages were shared out. Machine data stay in the country; only trained models travel. The Japanese side needs the letter of commitment three weeks early.',
      ja: '作業分担を決定した。設備データは国内に保管し、学習済みモデルのみを共有する。日本側は参加承諾書を三週間前に必要とする。',
    },
  },
  {
    key: 'ceramics',
    forms: ['research-innovation', 'trade'],
    sectors: ['C'],
    ecosystems: ['energy-intensive-industries', 'creative-cultural-industries'],
    text: {
      de: {
        name: 'Technische Keramik',
        requests: [
          {
            subjects: [
              'Keramik bei niedriger Temperatur brennen: Institute {in}',
              'Glasuren für niedrige Temperaturen: Partner {in}',
            ],
            ask: 'Unsere Keramikbetriebe wollen den Brand um 150 Grad senken und suchen {in} ein Institut, das Glasuren für niedrige Temperaturen entwickelt.',
          },
          {
            subjects: ['Recycling von Porzellanbruch: Austausch mit {place}'],
            ask: 'Unsere Werke werfen zehn Prozent Bruch weg. Wir suchen {in} Betriebe, die Scherben wieder in die Masse geben.',
          },
        ],
        question: 'Welche Massen und Öfen nutzen Sie, und dürfen Rezepturen ausgetauscht werden?',
        details:
          'Hartporzellan im Tunnelofen. Rezepturen nur gegen Vertraulichkeit, Messwerte können frei geteilt werden.',
        offer: 'Unser Labor brennt Proben in fünf Öfen und misst Festigkeit und Farbe binnen zwei Wochen.',
        point: 'Glasuren, Brennkurven und Bruchverwertung',
        decision: 'Zehn Proben mit gesenkter Brenntemperatur brennen und vergleichen',
      },
      fr: {
        name: 'Céramique technique',
        requests: [
          {
            subjects: [
              'Cuire la céramique à plus basse température : instituts {in}',
              'Émaux basse température : partenaires {in}',
            ],
            ask: 'Nos céramistes veulent abaisser la cuisson de 150 degrés et cherchent {in} un institut travaillant sur les émaux basse température.',
          },
          {
            subjects: ['Recycler la casse de porcelaine : échanges avec {place}'],
            ask: 'Nos ateliers jettent dix pour cent de casse. Nous cherchons {in} des fabricants qui réintègrent les tessons dans la pâte.',
          },
        ],
        question: 'Quelles pâtes et quels fours utilisez-vous, et les recettes peuvent-elles être échangées ?',
        details: 'Porcelaine dure en four tunnel. Les recettes sous confidentialité, les mesures librement.',
        offer:
          'Notre laboratoire cuit des échantillons dans cinq fours et mesure résistance et couleur en deux semaines.',
        point: 'Émaux, courbes de cuisson et valorisation de la casse',
        decision: 'Cuire dix échantillons à température réduite et comparer',
      },
      en: {
        name: 'Technical ceramics',
        requests: [
          {
            subjects: [
              'Firing ceramics at lower temperature: institutes {in}',
              'Low-temperature glazes: partners {in}',
            ],
            ask: 'Our ceramics makers want to fire 150 degrees lower and look for an institute {in} that develops glazes for low temperatures.',
          },
          {
            subjects: ['Recycling of broken porcelain: exchange with {place}'],
            ask: 'Our works throw away ten per cent as breakage. We look for makers {in} who put sherds back into the body.',
          },
        ],
        question: 'Which bodies and kilns do you use, and may recipes be exchanged?',
        details: 'Stoneware and porcelain in tunnel kilns. Recipes under confidentiality, measurements freely.',
        offer: 'Our laboratory fires samples in five kilns and measures strength and colour within two weeks.',
        point: 'Glazes, firing curves and use of breakage',
        decision: 'Fire ten samples at reduced temperature and compare them',
      },
      ja: {
        name: 'セラミックス',
        requests: [
          {
            subjects: ['低温焼成技術に関する{place}との共同研究'],
            ask: '県内の研究機関が焼成温度を下げる釉薬を開発しております。{place}の陶磁器産地および研究機関と試験を行いたいと考えております。',
          },
          {
            subjects: ['陶磁器の{place}における販路と技術交流', '陶磁器産地（{place}）との製品の相互紹介'],
            ask: '産地組合が、{place}のタイル・食器メーカーとの技術交流と製品の相互紹介を希望しています。',
          },
        ],
        question: '素地と焼成炉の種類、配合情報の取り扱いについてお知らせください。',
        details: '磁器と炻器で、トンネル窯を使用しています。配合は守秘契約の下で、測定値は自由に共有できます。',
        offer: '五種類の炉で試験焼成を行い、強度と発色を二週間で評価できます。',
        point: '釉薬、焼成曲線および再資源化',
        decision: '焼成温度を下げた試料十点を焼き、比較する',
      },
    },
    talk: {
      en: 'Curves of both kilns were laid over one another. With the new glaze 120 degrees are safe, 150 need another body; ten samples will show it.',
      ja: '双方の焼成曲線を重ねて比較した。新しい釉薬では120度の低減が可能で、150度には素地の変更が必要である。試料十点で確認する。',
    },
  },
  {
    key: 'disaster-resilience',
    forms: ['research-innovation', 'mobility'],
    sectors: ['P', 'N'],
    ecosystems: ['proximity-social-economy', 'digital'],
    text: {
      de: {
        name: 'Katastrophenvorsorge',
        requests: [
          {
            subjects: [
              'Hochwasser und Starkregen: Vorsorge {in}',
              'Freiwillige im Katastrophenschutz: Austausch mit {place}',
            ],
            ask: 'Nach zwei Hochwassern ordnen unsere Gemeinden ihre Warnung neu. Wir möchten von Regionen {in} lernen, wie Übungen, Karten und Nachbarschaften zusammenwirken.',
          },
          {
            subjects: ['Warnsysteme für Gemeinden: Technik {in}'],
            ask: 'Wir suchen {in} Hersteller von Pegelsensoren und Warnsäulen, die ohne Mobilfunk arbeiten.',
          },
        ],
        question: 'Welche Gefahren stehen bei Ihnen im Vordergrund, und wer nimmt an einer Übung teil?',
        details: 'Hochwasser und Hangrutsch. An der Übung würden Feuerwehr, Gemeinde und zwei Schulen teilnehmen.',
        offer: 'Unser Landkreis übt jeden Mai mit 300 Freiwilligen und lädt Beobachter ein.',
        point: 'Übungen, Karten und Warnketten',
        decision: 'Beobachter zur nächsten Übung entsenden und die Gefahrenkarten vergleichen',
      },
      fr: {
        name: 'Prévention des catastrophes',
        requests: [
          {
            subjects: [
              'Crues et pluies extrêmes : prévention {in}',
              'Bénévoles de la sécurité civile : échanges avec {place}',
            ],
            ask: 'Après deux crues, nos communes revoient leur système d’alerte. Nous souhaitons apprendre des régions {in} comment exercices, cartes et voisinages se complètent.',
          },
          {
            subjects: ['Alerte des communes : technologies {in}'],
            ask: 'Nous cherchons {in} des fabricants de capteurs de niveau et de bornes d’alerte fonctionnant sans réseau mobile.',
          },
        ],
        question: 'Quels sont les risques principaux, et qui participerait à un exercice ?',
        details: 'Les crues et les glissements de terrain. Pompiers, commune et deux écoles participeraient.',
        offer: 'Notre territoire s’exerce chaque année en mai avec 300 bénévoles et invite des observateurs.',
        point: 'Exercices, cartes et chaînes d’alerte',
        decision: 'Envoyer des observateurs au prochain exercice et comparer les cartes',
      },
      en: {
        name: 'Disaster resilience',
        requests: [
          {
            subjects: [
              'Floods and heavy rain: prevention {in}',
              'Volunteers in civil protection: exchange with {place}',
            ],
            ask: 'After two floods our towns are reorganising their warnings. We would like to learn from regions {in} how drills, maps and neighbourhoods work together.',
          },
          {
            subjects: ['Warning systems for small towns: technology {in}'],
            ask: 'We look for makers {in} of water-level sensors and warning posts that work without a mobile network.',
          },
        ],
        question: 'Which hazards come first with you, and who would take part in a drill?',
        details: 'Floods and landslides. Fire brigade, town and two schools would take part.',
        offer: 'Our district drills every May with 300 volunteers and invites observers.',
        point: 'Drills, maps and chains of warning',
        decision: 'Send observers to the next drill and compare the hazard maps',
      },
      ja: {
        name: '防災・減災',
        requests: [
          {
            subjects: ['水害対策に関する{place}との知見の共有', '自主防災組織と{place}の消防ボランティアの交流'],
            ask: '災害からの復興と防災教育の経験を、{place}の自治体と共有したいと考えております。近年の欧州の水害対応にも関心があります。',
          },
          {
            subjects: ['防災情報システムの{place}への紹介'],
            ask: '通信網に依存しない水位計と警報装置を、{place}の自治体にご紹介したいと考えております。',
          },
        ],
        question: '対象とする災害と、訓練に参加する機関をお知らせください。',
        details: '主に水害と土砂災害です。訓練には消防、市町村、学校二校が参加します。',
        offer: '毎年秋の総合防災訓練に視察団を受け入れ、語り部による講話も用意いたします。',
        point: '訓練、ハザードマップおよび警報体制',
        decision: '次回の訓練に視察員を派遣し、ハザードマップを比較する',
      },
    },
    talk: {
      en: 'Hazard maps of two valleys were compared. The Japanese maps name a meeting point for every block; the European volunteers bring their own boats.',
      ja: '二つの流域のハザードマップを比較した。日本側は町内ごとに集合場所を定め、欧州側のボランティアは自前の舟艇を備えている。',
    },
  },
];
