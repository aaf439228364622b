import type { Topic } from '../types.ts';

export const TRADE: readonly Topic[] = [
  {
    key: 'ironware',
    forms: ['trade'],
    sectors: ['C', 'G'],
    ecosystems: ['creative-cultural-industries', 'retail'],
    text: {
      de: {
        name: 'Gusseisen für Tisch und Küche',
        requests: [
          {
            subjects: [
              'Fachhändler sucht Gusseisengeschirr {in}',
              'Lebensmittelkontakt von Gusseisen: Hersteller {in} gesucht',
            ],
            ask: 'Unsere zwölf Fachgeschäfte möchten Teekessel und Pfannen {in} beziehen und die Werkstätten mit ihren Namen vorstellen. Gesucht werden Betriebe, die Prüfungen nach EU-Recht mittragen.',
          },
          {
            subjects: ['Gemeinsame Kollektion mit Eisengießern {in}'],
            ask: 'Zwei Gestalterinnen bei uns möchten mit Eisengießern {in} eine kleine Serie für Induktionsherde entwickeln.',
          },
        ],
        question: 'Welche Stückzahlen sind im ersten Jahr realistisch, und wer lässt den Lebensmittelkontakt prüfen?',
        details:
          'Rund 600 Stück im ersten Jahr. Die Prüfung übernehmen wir, brauchen aber Angaben zu Lack und Emaille.',
        offer:
          'Wir führen japanisches Geschirr in zwölf Läden und stellen für eine Probeserie die vordere Fläche bereit.',
        point: 'Prüfung auf Lebensmittelkontakt, Mindestmengen und Preise',
        decision: 'Muster von sechs Stücken prüfen lassen und eine Preisliste ab Werk erstellen',
      },
      fr: {
        name: 'Fonte d’art culinaire',
        requests: [
          {
            subjects: [
              'Boutiques spécialisées cherchent de la fonte {in}',
              'Contact alimentaire de la fonte : fabricants {in}',
            ],
            ask: 'Nos douze boutiques souhaitent proposer des théières et des poêles fabriquées {in}, en présentant les ateliers par leur nom. Nous cherchons des fondeurs prêts à suivre les contrôles européens.',
          },
          {
            subjects: ['Collection commune avec des fondeurs {in}'],
            ask: 'Deux créatrices de notre territoire veulent développer avec des fondeurs {in} une petite série adaptée à l’induction.',
          },
        ],
        question:
          'Quelles quantités sont réalistes la première année, et qui fait contrôler l’aptitude au contact alimentaire ?',
        details:
          'Environ 600 pièces la première année. Nous prenons les contrôles à notre charge, mais il nous faut la composition des vernis.',
        offer:
          'Nous vendons de la vaisselle japonaise dans douze boutiques et réservons la vitrine à une série d’essai.',
        point: 'Contact alimentaire, quantités minimales et prix',
        decision: 'Faire contrôler six modèles et établir un tarif départ atelier',
      },
      en: {
        name: 'Cast-iron tableware',
        requests: [
          {
            subjects: [
              'Specialist shops look for cast iron {in}',
              'Food-contact tests for cast iron: makers wanted {in}',
            ],
            ask: 'Our twelve shops would like to sell kettles and pans made {in} and present the workshops by name. We look for founders who go along with EU food-contact tests.',
          },
          {
            subjects: ['Joint collection with iron founders {in}'],
            ask: 'Two designers here want to develop a small series for induction hobs with founders {in}.',
          },
        ],
        question: 'How many pieces are realistic in the first year, and who has the food-contact tests done?',
        details:
          'About 600 pieces in the first year. We pay for the tests but need the composition of lacquer and enamel.',
        offer: 'We sell Japanese tableware in twelve shops and keep the front window free for a trial series.',
        point: 'Food-contact tests, minimum quantities and prices',
        decision: 'Have six pieces tested and draw up an ex-works price list',
      },
      ja: {
        name: '南部鉄器',
        requests: [
          {
            subjects: ['南部鉄器の欧州展開と販路開拓（{place}）', '鉄器の共同デザイン開発に向けた{place}との連携'],
            ask: '南部鉄器の若手職人六名が、{place}での展示販売と現地デザイナーとの共同制作を希望しています。受け入れ先となる専門店や団体をご紹介ください。',
          },
          {
            subjects: ['食品接触材料規制への対応について（{place}）'],
            ask: '欧州の食品接触材料規制への対応に不安を抱える事業者が多く、{place}の試験機関と輸入事業者に相談したいと考えております。',
          },
        ],
        question: '初年度に見込む数量と、塗装・ほうろうの成分情報の有無をお知らせください。',
        details: '初年度は300点から500点を想定しています。塗料の成分表は日本語のみですが、英訳を準備中です。',
        offer: '六つの工房がIH対応の試作に応じます。工房見学と実演も可能です。',
        point: '食品接触試験、最小数量および価格',
        decision: '六種類の見本を検査に出し、工場渡し価格表を作成する',
      },
    },
    talk: {
      en: 'Six pieces were shown. The lacquer on two kettles needs a declaration of its components; a lighter lid for induction was sketched at the table.',
      ja: '六点の見本を確認した。鉄瓶二点は塗料の成分証明が必要である。IH対応の軽い蓋の案がその場で描かれた。',
    },
  },
  {
    key: 'sake-wine',
    forms: ['trade', 'tourism'],
    sectors: ['C', 'G'],
    ecosystems: ['agri-food'],
    text: {
      de: {
        name: 'Wein und Sake',
        requests: [
          {
            subjects: ['Winzer suchen Partnerbrauereien {in}', 'Wein trifft Sake: Verkostungsreihe mit {place}'],
            ask: 'Zwanzig Weingüter möchten mit Sakebrauereien {in} eine Verkostungsreihe gestalten und danach gegenseitig kleine Mengen vertreiben.',
          },
          {
            subjects: ['Einfuhr kleiner Mengen Sake: Erzeuger {in} gesucht'],
            ask: 'Ein Gastronomieverband bei uns sucht Erzeuger {in}, die Sake in Fässern von 18 Litern liefern und Schulungen für den Service geben.',
          },
        ],
        question: 'Welche Mengen, welche Preislage, und wer übernimmt Verbrauchsteuer und Etikettierung?',
        details: 'Etwa 1 200 Flaschen in mittlerer Preislage. Einfuhr und Etiketten übernimmt unser Händler.',
        offer: 'Acht Weingüter stellen Riesling und Crémant bereit und öffnen ihre Keller für eine Delegation.',
        point: 'Verkostung, Einfuhr und Bezeichnungsschutz',
        decision: 'Je sechs Erzeugnisse auswählen und die Verkostung zweisprachig ankündigen',
      },
      fr: {
        name: 'Vin et saké',
        requests: [
          {
            subjects: [
              'Vignerons cherchent brasseries de saké {in}',
              'Accords vin et saké : dégustations avec {place}',
            ],
            ask: 'Vingt domaines souhaitent organiser des dégustations croisées avec des brasseries de saké {in}, puis distribuer de petits volumes dans les deux sens.',
          },
          {
            subjects: ['Importer de petits volumes de saké : producteurs {in}'],
            ask: 'Une association de restaurateurs cherche des producteurs {in} livrant en fûts de 18 litres et formant le personnel de salle.',
          },
        ],
        question: 'Quels volumes et quelle gamme de prix, et qui se charge des droits d’accise et de l’étiquetage ?',
        details:
          'Environ 1 200 bouteilles de milieu de gamme. Notre négociant se charge de l’importation et des étiquettes.',
        offer: 'Huit domaines proposent riesling et crémant et ouvrent leurs caves à une délégation.',
        point: 'Dégustation, importation et protection des appellations',
        decision: 'Choisir six produits de chaque côté et annoncer la dégustation dans les deux langues',
      },
      en: {
        name: 'Wine and sake',
        requests: [
          {
            subjects: ['Wine growers look for sake breweries {in}', 'Wine meets sake: tastings with {place}'],
            ask: 'Twenty estates would like to hold cross-tastings with sake breweries {in} and then distribute small volumes both ways.',
          },
          {
            subjects: ['Importing small volumes of sake: producers {in}'],
            ask: 'A restaurant association here looks for producers {in} who deliver 18-litre kegs and train service staff.',
          },
        ],
        question: 'What volumes and price range, and who takes care of excise duty and labels?',
        details: 'About 1,200 bottles of the middle range. Our merchant handles import and labels.',
        offer: 'Eight estates will pour their wines and open their cellars to a delegation.',
        point: 'Tasting, import and protected designations',
        decision: 'Choose six products on each side and announce the tasting in both languages',
      },
      ja: {
        name: '日本酒とワイン',
        requests: [
          {
            subjects: ['地酒の{place}における試飲会の開催について', 'ワイン産地（{place}）との交流事業の提案'],
            ask: '県内の酒蔵八社が、{place}のワイン生産者と合同の試飲会を計画しています。会場と飲食業界の協力団体をご紹介いただけますでしょうか。',
          },
          {
            subjects: ['日本酒の小口輸出に関する{place}の制度照会'],
            ask: '地酒の小口輸出を検討する蔵元から、{place}における表示義務と酒税の手続きについて相談を受けております。',
          },
        ],
        question: '予定数量、価格帯、ならびに輸入者の有無をお聞かせください。',
        details: '初回は600本程度、中価格帯を予定しています。輸入者はまだ決まっておりません。',
        offer: '八つの蔵元が吟醸酒と純米酒を提供し、冬の酒造り見学も受け入れます。',
        point: '試飲会、輸入手続きおよび地理的表示',
        decision: '双方六銘柄を選び、試飲会を二か国語で案内する',
      },
    },
    talk: {
      en: 'Twelve products were tasted blind. Serving temperature and glasses will be explained on cards; protected names must not be mixed on one label.',
      ja: '12銘柄をブラインドで試飲した。提供温度と酒器はカードで案内する。保護された名称を一つのラベルに併記しないことを確認した。',
    },
  },
  {
    key: 'paper-textiles',
    forms: ['trade', 'industry'],
    sectors: ['C', 'S'],
    ecosystems: ['textiles', 'creative-cultural-industries'],
    text: {
      de: {
        name: 'Papier und Textil',
        requests: [
          {
            subjects: ['Restauratorinnen suchen handgeschöpftes Papier {in}'],
            ask: 'Archive und Museen bei uns brauchen dünnes, alterungsbeständiges Papier. Wir suchen Schöpfereien {in}, die auf Maß fertigen und Analysen beilegen.',
          },
          {
            subjects: [
              'Naturfarben für Leinen: Werkstätten {in} gesucht',
              'Textildruck und Papiergarn: Kooperation mit {place}',
            ],
            ask: 'Unsere Webereien färben wieder mit Pflanzen und suchen {in} Werkstätten, die Indigo und Papiergarn in kleinen Partien verarbeiten.',
          },
        ],
        question: 'Welche Flächengewichte oder Garnstärken, und welche Mengen im Jahr?',
        details: 'Papier von 6 bis 12 g/m², etwa 3 000 Bogen im Jahr; bei Garn vorerst 40 kg zur Probe.',
        offer: 'Unsere Webereien verarbeiten Papiergarn und laden zu einer Werkwoche mit zwei Gästen ein.',
        point: 'Qualität, Analysen und Werkwochen',
        decision: 'Muster mit Analyse senden und eine Werkwoche im Frühjahr vorbereiten',
      },
      fr: {
        name: 'Papier et textile',
        requests: [
          {
            subjects: ['Restaurateurs d’art cherchent du papier fait main {in}'],
            ask: 'Nos archives et musées ont besoin de papiers minces et stables. Nous cherchons {in} des papetiers travaillant sur mesure et fournissant des analyses.',
          },
          {
            subjects: [
              'Teintures végétales pour le lin : ateliers {in}',
              'Impression textile et fil de papier : coopération avec {place}',
            ],
            ask: 'Nos tissages reviennent aux teintures végétales et cherchent {in} des ateliers travaillant l’indigo et le fil de papier en petits lots.',
          },
        ],
        question: 'Quels grammages ou quels titres de fil, et quelles quantités par an ?',
        details: 'Du papier de 6 à 12 g/m², environ 3 000 feuilles par an ; pour le fil, 40 kg à l’essai.',
        offer: 'Nos tissages travaillent le fil de papier et invitent deux artisans pour une semaine d’atelier.',
        point: 'Qualité, analyses et semaines d’atelier',
        decision: 'Envoyer des échantillons avec analyse et préparer une semaine d’atelier au printemps',
      },
      en: {
        name: 'Paper and textiles',
        requests: [
          {
            subjects: ['Conservators look for handmade paper {in}'],
            ask: 'Our archives and museums need thin, stable papers. We look for paper makers {in} who work to measure and enclose analyses.',
          },
          {
            subjects: [
              'Plant dyes for linen: workshops {in}',
              'Textile printing and paper yarn: cooperation with {place}',
            ],
            ask: 'Our weavers are back to plant dyes and look for workshops {in} that handle indigo and paper yarn in small lots.',
          },
        ],
        question: 'Which weights or yarn counts, and how much a year?',
        details: 'Paper of 6 to 12 g/m², about 3,000 sheets a year; 40 kg of yarn for a start.',
        offer: 'Our weavers use paper yarn and invite two guests for a week in the workshop.',
        point: 'Quality, analyses and workshop weeks',
        decision: 'Send samples with analyses and prepare a workshop week in spring',
      },
      ja: {
        name: '和紙・繊維',
        requests: [
          {
            subjects: ['文化財修復用和紙の{place}への提供について'],
            ask: '手漉き和紙の生産者団体が、{place}の美術館や文書館に修復用の薄様紙を提供したいと考えています。保存修復の専門家との面談を希望します。',
          },
          {
            subjects: ['紙糸と亜麻布の共同開発（{place}）', '紙糸を使った織物の共同製品化（{place}）'],
            ask: '和紙から作る紙糸を用いた織物を開発しました。{place}の織元と共同で製品化できないか、ご相談申し上げます。',
          },
        ],
        question: '坪量または糸の太さ、年間の供給可能量をお知らせください。',
        details: '坪量は5グラムから12グラム、年間3,000枚程度を供給できます。紙糸は試作用に30キロを用意しています。',
        offer: '工房では二週間の研修生を受け入れており、原料の楮の栽培から見学いただけます。',
        point: '品質、分析結果および工房での研修',
        decision: '分析結果を添えて見本を送付し、春の研修を準備する',
      },
    },
    talk: {
      en: 'Fibre analyses of four papers were handed over. Museums want the year of harvest on each sheet; the weavers asked for yarn with less twist.',
      ja: '四種の紙の繊維分析を提示した。美術館側は原料の収穫年の表示を、織元側は撚りの少ない糸を希望した。',
    },
  },
];
