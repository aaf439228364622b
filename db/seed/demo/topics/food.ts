import type { Topic } from '../types.ts';

export const FOOD: readonly Topic[] = [
  {
    key: 'organic-food',
    forms: ['trade', 'industry'],
    sectors: ['A', 'C'],
    ecosystems: ['agri-food'],
    text: {
      de: {
        name: 'Biolebensmittel',
        requests: [
          {
            subjects: ['Biomühlen suchen Partner {in}', 'Buchweizen und Hirse in Bioqualität: Abnehmer {in}'],
            ask: 'Wir vermahlen Buchweizen und Hirse aus biologischem Anbau und suchen {in} Nudelhersteller, die regelmäßig abnehmen.',
          },
          {
            subjects: ['Fermentierte Lebensmittel: Hersteller {in} gesucht'],
            ask: 'Unsere Molkereien und Gemüsebauern interessieren sich für Miso und Koji. Wir suchen {in} Betriebe, die Kulturen und Wissen weitergeben.',
          },
        ],
        question: 'Welche Zertifikate liegen vor, und in welcher Verpackung soll geliefert werden?',
        details:
          'EU-Biosiegel liegt vor, JAS noch nicht. Geliefert würde in Säcken zu 25 kg, ein Container im Quartal.',
        offer:
          'Vier Mühlen könnten gemeinsam einen Container im Quartal liefern; Proben gehen binnen einer Woche hinaus.',
        point: 'Zertifikate, Rückstände und Lieferwege',
        decision: 'Proben von vier Sorten senden und die JAS-Zertifizierung klären',
      },
      fr: {
        name: 'Aliments biologiques',
        requests: [
          {
            subjects: ['Minoteries bio : recherche de partenaires {in}', 'Sarrasin et millet bio : acheteurs {in}'],
            ask: 'Nous produisons des farines de sarrasin et de millet biologiques et cherchons {in} des fabricants de nouilles prêts à acheter régulièrement.',
          },
          {
            subjects: ['Aliments fermentés : producteurs {in}'],
            ask: 'Nos laiteries et maraîchers s’intéressent au miso et au koji. Nous cherchons {in} des producteurs prêts à transmettre ferments et savoir-faire.',
          },
        ],
        question: 'Quels certificats avez-vous, et sous quel conditionnement livreriez-vous ?',
        details:
          'Nous avons le label européen, pas encore le JAS. Livraison en sacs de 25 kg, un conteneur par trimestre.',
        offer:
          'Quatre moulins peuvent livrer ensemble un conteneur par trimestre ; les échantillons partent sous une semaine.',
        point: 'Certificats, résidus et logistique',
        decision: 'Envoyer des échantillons de quatre variétés et clarifier la certification JAS',
      },
      en: {
        name: 'Organic food',
        requests: [
          {
            subjects: ['Organic growers look for buyers {in}', 'Organic tea and nuts for processors {in}'],
            ask: 'Our growers produce organic grain, nuts and tea and look for processors {in} who would buy regularly and visit the fields.',
          },
          {
            subjects: ['Fermented foods: producers {in}'],
            ask: 'Our dairies and vegetable growers are curious about miso and koji. We look for producers {in} who would pass on cultures and know-how.',
          },
        ],
        question: 'Which certificates do you hold, and how would the goods be packed?',
        details: 'We hold the EU organic label but no JAS yet. Bags of 25 kg, one container a quarter.',
        offer: 'Four growers can fill a container a quarter together; samples leave within a week.',
        point: 'Certificates, residues and supply routes',
        decision: 'Send samples of four varieties and clear up JAS certification',
      },
      ja: {
        name: '有機食品',
        requests: [
          {
            subjects: ['有機味噌・発酵食品の{place}向け輸出', '味噌・醤油の有機食品店（{place}）への供給'],
            ask: '県内の味噌・醤油製造業者が、{place}の有機食品店への供給を目指しています。現地の卸売業者との商談機会をご相談申し上げます。',
          },
          {
            subjects: ['そば・雑穀の調達先（{place}）の紹介依頼'],
            ask: '製麺業者が有機そば粉の安定した調達先を探しております。{place}の生産者団体をご紹介いただけますでしょうか。',
          },
        ],
        question: '保有する認証と、希望する荷姿・数量をお知らせください。',
        details: '有機JASを取得済みです。25キロ袋で四半期に一コンテナ程度を想定しています。',
        offer: '発酵食品の製造工程を公開し、麹菌の取り扱いに関する研修も提供できます。',
        point: '認証、残留基準および物流',
        decision: '四品目の見本を送付し、認証の同等性を確認する',
      },
    },
    talk: {
      en: 'Certificates were compared line by line. Residue limits differ for two substances; the samples will be analysed before any price is discussed.',
      ja: '認証書を項目ごとに照合した。二つの物質で残留基準が異なるため、価格の協議に先立って見本を分析する。',
    },
  },
  {
    key: 'smart-farming',
    forms: ['research-innovation', 'industry'],
    sectors: ['A', 'K'],
    ecosystems: ['agri-food', 'digital'],
    text: {
      de: {
        name: 'Digitale Landwirtschaft',
        requests: [
          {
            subjects: [
              'Sensorik im Obstbau: Versuchsbetriebe {in} gesucht',
              'Wasser sparen mit Bodensensoren: Versuche {in}',
            ],
            ask: 'Unsere Obst- und Weinbauern sparen mit Bodensensoren ein Drittel Wasser. Wir suchen Versuchsbetriebe {in}, um Modelle unter anderem Klima zu prüfen.',
          },
          {
            subjects: ['Kleine Feldroboter für Hanglagen: Partner {in}'],
            ask: 'In Steillagen fehlen Arbeitskräfte. Wir suchen {in} Hersteller kleiner Feldroboter, die Mähen und Spritzen übernehmen.',
          },
        ],
        question: 'Welche Kulturen und Flächen, und wem gehören die Daten nach dem Versuch?',
        details:
          'Apfel und Rebe auf zusammen 12 Hektar. Die Daten bleiben bei den Betrieben, für die Forschung werden sie anonymisiert.',
        offer: 'Sechs Betriebe stellen Flächen bereit; unsere Hochschule übernimmt die Auswertung.',
        point: 'Versuchsaufbau, Daten und Haftung',
        decision: 'Versuchsplan für eine Saison schreiben und die Datenrechte regeln',
      },
      fr: {
        name: 'Agriculture numérique',
        requests: [
          {
            subjects: [
              'Capteurs en arboriculture : fermes d’essai {in}',
              'Économiser l’eau grâce aux capteurs : essais {in}',
            ],
            ask: 'Nos arboriculteurs et vignerons économisent un tiers de l’eau grâce aux capteurs de sol. Nous cherchons {in} des fermes d’essai pour éprouver les modèles sous un autre climat.',
          },
          {
            subjects: ['Petits robots pour coteaux : partenaires {in}'],
            ask: 'La main-d’œuvre manque dans les coteaux. Nous cherchons {in} des fabricants de petits robots pour la tonte et le traitement.',
          },
        ],
        question: 'Quelles cultures et quelles surfaces, et à qui appartiendront les données ?',
        details:
          'Pommiers et vigne sur 12 hectares. Les données restent aux exploitations et sont anonymisées pour la recherche.',
        offer: 'Six exploitations mettent des parcelles à disposition ; notre université se charge de l’analyse.',
        point: 'Protocole d’essai, données et responsabilité',
        decision: 'Écrire le protocole d’une saison et régler les droits sur les données',
      },
      en: {
        name: 'Digital farming',
        requests: [
          {
            subjects: ['Sensors in orchards: trial farms wanted {in}', 'Saving water with soil sensors: trials {in}'],
            ask: 'With soil sensors our growers save a third of their water. We look for trial farms {in} to test the models in another climate.',
          },
          {
            subjects: ['Small field robots for slopes: partners {in}'],
            ask: 'Smallholders here lack machines for slopes and wet soil. We look for makers of small field robots {in} who would test them with farmers.',
          },
        ],
        question: 'Which crops and areas, and who owns the data afterwards?',
        details:
          'Apples, tea and vegetables on 12 hectares. Data stay with the farms and are made anonymous for research.',
        offer: 'Six farms offer plots, and our university does the analysis.',
        point: 'Design of the trial, data and liability',
        decision: 'Write the trial plan for one season and settle the rights to the data',
      },
      ja: {
        name: 'スマート農業',
        requests: [
          {
            subjects: ['スマート農業に関する意見交換会（{place}）', '傾斜地向け小型ロボットの{place}での実証'],
            ask: 'りんごと水稲の生産現場で、土壌センサーと小型ロボットの実証を進めています。{place}の果樹・ぶどう産地と栽培データを比較したいと考えております。',
          },
          {
            subjects: ['病害予測モデルの共同研究（{place}）'],
            ask: '県の農業研究センターが、{place}の大学と病害予測モデルの共同研究を希望しています。担当者同士のオンライン会議を設定いただけますでしょうか。',
          },
        ],
        question: '対象作物と面積、データの帰属についてのお考えをお聞かせください。',
        details: 'りんご園4ヘクタールと水田6ヘクタールです。データは農業者に帰属し、研究には匿名化して用います。',
        offer: '実証圃場と気象観測データを提供できます。冬季のオンライン研修にも対応いたします。',
        point: '実証計画、データの取り扱いおよび責任分担',
        decision: '一作期の実証計画を作成し、データの権利を取り決める',
      },
    },
    talk: {
      en: 'The disease model fits both climates once leaf wetness is measured on site. Farmers keep their data; the universities publish only aggregated figures.',
      ja: '葉面の濡れを現地で計測すれば、病害モデルは双方の気候に適合する。データは農業者に帰属し、大学は集計値のみを公表する。',
    },
  },
  {
    key: 'trade-fair',
    forms: ['trade'],
    sectors: ['G', 'O'],
    ecosystems: ['retail', 'proximity-social-economy'],
    text: {
      de: {
        name: 'Gemeinschaftsstand',
        requests: [
          {
            subjects: ['Messe Tokio: Gemeinschaftsstand mit Partnern {in}', 'Unternehmerreise: Firmengespräche {in}'],
            ask: 'Acht Betriebe möchten im Frühjahr an einer Messe in Tokio teilnehmen und davor Firmen {in} besuchen. Wir bitten um Hilfe bei Terminen und Dolmetschern.',
          },
          {
            subjects: ['Aussteller aus {place} für unsere Verbrauchermesse'],
            ask: 'Unsere Herbstmesse widmet Japan eine Halle. Wir laden Aussteller {in} ein und suchen eine Stelle, die sie auswählt.',
          },
        ],
        question: 'Wie viele Betriebe sind angemeldet, und welche Branchen sollen sie treffen?',
        details:
          'Acht Betriebe: vier Maschinenbau, zwei Lebensmittel, zwei Gestaltung. Gewünscht sind je drei Gespräche.',
        offer: 'Wir stellen 60 m² Fläche, Standbau und zwei Dolmetscherinnen; die Reise tragen die Aussteller.',
        point: 'Teilnehmer, Gesprächspläne und Kosten',
        decision: 'Firmenprofile übersetzen und je Betrieb drei Gespräche bestätigen',
      },
      fr: {
        name: 'Stand collectif',
        requests: [
          {
            subjects: [
              'Salon de Tokyo : stand collectif avec des partenaires {in}',
              'Mission d’entreprises : rendez-vous {in}',
            ],
            ask: 'Huit entreprises veulent exposer à Tokyo au printemps et visiter auparavant des sociétés {in}. Nous demandons de l’aide pour les rendez-vous et l’interprétation.',
          },
          {
            subjects: ['Exposants de {place} pour notre foire d’automne'],
            ask: 'Notre foire d’automne consacre un hall au Japon. Nous invitons des exposants {in} et cherchons un organisme qui les sélectionne.',
          },
        ],
        question: 'Combien d’entreprises sont inscrites, et quels secteurs doivent-elles rencontrer ?',
        details:
          'Huit entreprises : quatre en mécanique, deux en alimentation, deux en design. Trois rendez-vous chacune.',
        offer: 'Nous fournissons 60 m², le montage et deux interprètes ; le voyage reste à la charge des exposants.',
        point: 'Participants, programme des rendez-vous et coûts',
        decision: 'Traduire les profils et confirmer trois rendez-vous par entreprise',
      },
      en: {
        name: 'Joint stand at a trade fair',
        requests: [
          {
            subjects: ['Tokyo fair: joint stand with partners {in}', 'Business mission: company talks {in}'],
            ask: 'Eight companies want to exhibit in Tokyo in spring and visit firms {in} beforehand. We ask for help with appointments and interpreters.',
          },
          {
            subjects: ['Exhibitors from {place} for our autumn fair'],
            ask: 'Our autumn fair gives Japan a hall of its own. We invite exhibitors {in} and look for a body that selects them.',
          },
        ],
        question: 'How many companies have signed up, and which sectors should they meet?',
        details: 'Eight companies: four in machinery, two in food, two in design. Three talks each.',
        offer: 'We provide 60 m², the stand and two interpreters; exhibitors pay their travel.',
        point: 'Participants, schedule of talks and costs',
        decision: 'Translate the company profiles and confirm three talks per company',
      },
      ja: {
        name: '見本市共同出展',
        requests: [
          {
            subjects: ['{place}の見本市への共同出展について', '県内企業視察団の{place}訪問に伴う面談調整'],
            ask: '県内企業六社が来春、{place}の見本市に共同出展いたします。会期前後の企業訪問と通訳の手配についてご支援をお願いいたします。',
          },
          {
            subjects: ['欧州企業（{place}）を招いた商談会の開催'],
            ask: '秋の産業見本市に{place}の企業を招き、商談会を開催する計画です。参加企業の募集にご協力いただけますでしょうか。',
          },
        ],
        question: '参加企業の数と業種、面談の希望件数をお知らせください。',
        details: '六社（機械三社、食品二社、工芸一社）で、各社三件の面談を希望しています。',
        offer: '60平方メートルの展示区画と通訳二名を用意いたします。渡航費は出展者の負担です。',
        point: '参加者、面談日程および費用',
        decision: '企業紹介資料を翻訳し、各社三件の面談を確定する',
      },
    },
    talk: {
      en: 'The hall plan was agreed. Company profiles go out three weeks ahead; each talk lasts 40 minutes with consecutive interpretation.',
      ja: '会場の配置を決定した。企業資料は三週間前に配布し、面談は逐次通訳を付けて一件40分とする。',
    },
  },
];
