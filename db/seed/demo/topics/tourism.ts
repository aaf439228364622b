import type { Topic } from '../types.ts';

export const TOURISM: readonly Topic[] = [
  {
    key: 'cycling',
    forms: ['tourism'],
    sectors: ['I', 'S'],
    ecosystems: ['tourism'],
    text: {
      de: {
        name: 'Radtourismus',
        requests: [
          {
            subjects: [
              'Radwege grenzenlos: Partnerregion {in} gesucht',
              'Radfreundliche Unterkünfte: Austausch mit {place}',
            ],
            ask: 'Unser Radwegenetz zählt eine Million Gäste im Jahr. Wir suchen eine Region {in}, die Strecken, Beschilderung und Unterkünfte mit uns vergleicht.',
          },
          {
            subjects: ['Alte Bahntrassen als Radweg: Beispiele {in}'],
            ask: 'Drei stillgelegte Bahntrassen werden bei uns zu Radwegen. Wir möchten Beispiele {in} sehen, auch für den Umgang mit Tunneln.',
          },
        ],
        question: 'Wen möchten Sie treffen: Straßenverwaltung, Tourismusverband oder Gastgeber?',
        details: 'Den Tourismusverband und zwei Gastgeber. Eine gemeinsame Befahrung von drei Tagen wäre ideal.',
        offer: 'Unser Verband zeigt 80 Kilometer Strecke samt Werkstätten und lädt zwei Gastgeber ein.',
        point: 'Beschilderung, Unterkünfte und Zählung der Gäste',
        decision: 'Befahrung im Mai vorbereiten und die Zählstellen abgleichen',
      },
      fr: {
        name: 'Cyclotourisme',
        requests: [
          {
            subjects: [
              'Véloroutes : recherche d’une région partenaire {in}',
              'Hébergements accueil vélo : échanges avec {place}',
            ],
            ask: 'Notre réseau cyclable accueille un million de visiteurs par an. Nous cherchons {in} une région pour comparer itinéraires, signalétique et hébergements.',
          },
          {
            subjects: ['Anciennes voies ferrées : exemples {in}'],
            ask: 'Trois voies ferrées deviennent pistes cyclables chez nous. Nous aimerions voir des exemples {in}, y compris pour les tunnels.',
          },
        ],
        question: 'Qui souhaitez-vous rencontrer : gestionnaire des routes, office de tourisme ou hébergeurs ?',
        details: 'L’office de tourisme et deux hébergeurs. Trois jours de parcours commun seraient l’idéal.',
        offer: 'Notre association montre 80 kilomètres de parcours, ateliers compris, et associe deux hébergeurs.',
        point: 'Signalétique, hébergement et comptage',
        decision: 'Préparer un parcours commun en mai et rapprocher les points de comptage',
      },
      en: {
        name: 'Cycling tourism',
        requests: [
          {
            subjects: ['Cycle routes: partner region wanted {in}', 'Bike-friendly lodging: exchange with {place}'],
            ask: 'Our cycle network counts a million guests a year. We look for a region {in} to compare routes, signs and lodging.',
          },
          {
            subjects: ['Old railway lines as cycle paths: examples {in}'],
            ask: 'Three disused railways become cycle paths here. We would like to see examples {in}, also of how tunnels are used.',
          },
        ],
        question: 'Whom would you like to meet: road authority, tourist board or hosts?',
        details: 'The tourist board and two hosts. Three days on bikes together would be ideal.',
        offer: 'Our association shows 80 kilometres of route with its workshops and brings two hosts.',
        point: 'Signs, lodging and counting of guests',
        decision: 'Prepare a ride in May and align the counting points',
      },
      ja: {
        name: 'サイクルツーリズム',
        requests: [
          {
            subjects: ['サイクルツーリズムに関する{place}との連携', '自転車に優しい宿の認証制度（{place}）について'],
            ask: '県内では広域サイクリングルートの整備が進んでいます。{place}の案内標識や宿泊施設の認証制度を参考にしたく、担当部署との意見交換を希望します。',
          },
          {
            subjects: ['廃線跡の自転車道活用：{place}の先進事例'],
            ask: '廃線跡を活用した自転車道について、{place}の維持管理と集客の手法を視察したいと考えております。',
          },
        ],
        question: '道路管理者、観光団体、宿泊事業者のうち、どなたとの面談を希望されますか。',
        details: '観光団体と宿泊事業者二者との面談を希望します。三日間の現地走行も検討しています。',
        offer: '80キロのモデルルートをご案内し、宿泊事業者との意見交換の場を設けます。',
        point: '案内標識、宿泊施設および利用者数の計測',
        decision: '5月の共同走行を準備し、計測地点の基準を合わせる',
      },
    },
    talk: {
      en: 'Signs were compared at the same scale. The Japanese route uses a blue line on the road, the European one numbered junctions; counting points will be aligned.',
      ja: '同じ縮尺で標識を比較した。日本側は路面の青線、欧州側は番号付きの分岐点を用いている。計測地点の基準を揃えることとした。',
    },
  },
  {
    key: 'villages',
    forms: ['tourism', 'mobility'],
    sectors: ['I', 'P'],
    ecosystems: ['tourism', 'proximity-social-economy'],
    text: {
      de: {
        name: 'Partnerstädte und Dörfer',
        requests: [
          {
            subjects: ['Stadt sucht Partnerstadt {in}', 'Denkmalgeschützte Altstädte: Austausch mit {place}'],
            ask: 'Unser Stadtrat wünscht eine Partnerschaft mit einer Stadt {in}, die Fachwerk oder Holzhäuser bewahrt und Jugendliche austauscht.',
          },
          {
            subjects: ['Sanfter Tourismus im Dorf: Beispiele {in}'],
            ask: 'Unsere Dörfer leiden im Sommer unter Tagesgästen. Wir möchten hören, wie Orte {in} Gäste zum Bleiben bewegen.',
          },
        ],
        question:
          'Wie groß ist Ihre Stadt, und worauf soll die Partnerschaft zuerst bauen: Schulen, Vereine oder Wirtschaft?',
        details: 'Rund 20 000 Einwohner; zuerst Schulen und Denkmalpflege. Ein Ratsbeschluss liegt vor.',
        offer: 'Unsere Stadt lädt eine Delegation zum Herbstfest ein und nimmt zehn Jugendliche in Familien auf.',
        point: 'Jugendaustausch, Denkmalpflege und Verwaltung',
        decision: 'Briefe der Bürgermeister wechseln und den Besuch einer Delegation vorbereiten',
      },
      fr: {
        name: 'Jumelages et villages',
        requests: [
          {
            subjects: [
              'Jumelage : notre ville cherche une ville {in}',
              'Centres anciens protégés : échanges avec {place}',
            ],
            ask: 'Notre conseil municipal souhaite un jumelage avec une ville {in} attachée à son patrimoine bâti et prête à échanger des jeunes.',
          },
          {
            subjects: ['Tourisme doux dans les villages : exemples {in}'],
            ask: 'Nos villages souffrent l’été des visites à la journée. Nous aimerions savoir comment les communes {in} incitent les visiteurs à rester.',
          },
        ],
        question: 'Quelle est la taille de votre ville, et sur quoi bâtir d’abord : écoles, associations ou économie ?',
        details: 'Environ 20 000 habitants ; d’abord les écoles et le patrimoine. Le conseil a délibéré.',
        offer: 'Notre ville invite une délégation à la fête d’automne et accueille dix jeunes en famille.',
        point: 'Échange de jeunes, patrimoine et administration',
        decision: 'Échanger les lettres des maires et préparer la visite d’une délégation',
      },
      en: {
        name: 'Twin towns and villages',
        requests: [
          {
            subjects: ['Town looks for a twin town {in}', 'Listed old towns: exchange with {place}'],
            ask: 'Our council wishes for a twin town {in} that keeps its timber houses and would exchange young people.',
          },
          {
            subjects: ['Gentle tourism in villages: examples {in}'],
            ask: 'Our villages suffer from day trippers in summer. We would like to hear how places {in} get guests to stay.',
          },
        ],
        question: 'How big is your town, and what should come first: schools, clubs or business?',
        details: 'About 20,000 people; schools and heritage first. The council has decided.',
        offer: 'Our town invites a delegation to the autumn festival and houses ten young people with families.',
        point: 'Youth exchange, heritage and administration',
        decision: 'Exchange letters of the mayors and prepare the visit of a delegation',
      },
      ja: {
        name: '友好都市・町並み交流',
        requests: [
          {
            subjects: ['友好都市提携の相手先（{place}）について', '歴史的町並みの保存に関する{place}との交流'],
            ask: '当市では市制施行の記念事業として、{place}の都市との友好提携を検討しております。町並み保存と青少年交流を柱としたいと考えております。',
          },
          {
            subjects: ['滞在型観光の推進：{place}の事例'],
            ask: '日帰り観光から滞在型への転換を目指し、{place}の小都市の取り組みを学びたいと考えております。',
          },
        ],
        question: '市の規模と、学校・団体・経済のうち優先される分野をお知らせください。',
        details: '人口は約8万人です。学校交流と町並み保存を優先し、議会の了承を得ています。',
        offer: '秋の祭りに訪問団をお招きし、青少年10名のホームステイを受け入れます。',
        point: '青少年交流、町並み保存および行政間の連絡体制',
        decision: '市長の書簡を交換し、訪問団の受け入れを準備する',
      },
    },
    talk: {
      en: 'The mayors greeted one another. Schools begin with letters and a common video project; heritage offices will exchange their repair manuals.',
      ja: '両市長が挨拶を交わした。学校間では手紙と共同の映像制作から始め、保存担当部署は修理の手引きを交換する。',
    },
  },
  {
    key: 'winter',
    forms: ['tourism', 'mobility'],
    sectors: ['S', 'I'],
    ecosystems: ['tourism'],
    text: {
      de: {
        name: 'Wintertourismus',
        requests: [
          {
            subjects: [
              'Skiorte im Wandel: Partner {in} gesucht',
              'Ganzjahresangebote in Skiorten: Vergleich mit {place}',
            ],
            ask: 'Unsere Skiorte bauen den Sommer aus und möchten mit Orten {in} vergleichen, wie Lifte, Betriebe und Personal mitziehen.',
          },
          {
            subjects: ['Bergführer und Lawinenkunde: Austausch mit {place}'],
            ask: 'Unsere Bergführerschule sucht {in} eine Schule für einen Austausch von Lehrkräften und gemeinsame Kurse.',
          },
        ],
        question: 'Um wie viele Personen geht es, und welche Ausbildung bringen sie mit?',
        details: 'Vier Lehrkräfte je Winter, alle staatlich geprüft, mit gutem Englisch.',
        offer: 'Unsere Schule nimmt vier Gäste für drei Wochen auf und stellt Ausrüstung und Quartier.',
        point: 'Austausch von Lehrkräften, Sicherheit und Sommerangebote',
        decision: 'Austausch von je vier Lehrkräften ausschreiben und die Versicherung klären',
      },
      fr: {
        name: 'Tourisme d’hiver',
        requests: [
          {
            subjects: [
              'Stations de ski en transition : partenaires {in}',
              'Quatre saisons en montagne : comparaison avec {place}',
            ],
            ask: 'Nos stations développent l’été et souhaitent comparer avec des stations {in} l’adaptation des remontées, des entreprises et du personnel.',
          },
          {
            subjects: ['Guides et nivologie : échanges avec {place}'],
            ask: 'Notre école de guides cherche {in} une école pour un échange d’enseignants et des cours communs.',
          },
        ],
        question: 'Combien de personnes sont concernées, et quelle est leur formation ?',
        details: 'Quatre enseignants par hiver, tous diplômés d’État, avec un bon anglais.',
        offer: 'Notre école accueille quatre personnes pendant trois semaines, équipement et logement compris.',
        point: 'Échange d’enseignants, sécurité et offre estivale',
        decision: 'Lancer l’appel pour quatre enseignants et régler l’assurance',
      },
      en: {
        name: 'Winter tourism',
        requests: [
          {
            subjects: [
              'Ski resorts in change: partners {in}',
              'All-year offers in ski resorts: comparison with {place}',
            ],
            ask: 'Our resorts build up the summer and would like to compare with resorts {in} how lifts, businesses and staff keep pace.',
          },
          {
            subjects: ['Mountain guides and avalanche training: exchange with {place}'],
            ask: 'Our guides’ school looks for a school {in} to exchange teachers and hold common courses.',
          },
        ],
        question: 'How many people would take part, and how are they trained?',
        details: 'Four teachers a winter, all state-certified, with good English.',
        offer: 'Our school takes four guests for three weeks and provides gear and lodging.',
        point: 'Exchange of teachers, safety and summer offers',
        decision: 'Announce the exchange of four teachers and settle the insurance',
      },
      ja: {
        name: '冬季観光',
        requests: [
          {
            subjects: ['スキーリゾートの通年化に関する{place}との意見交換', '山岳リゾートの人材確保：{place}の事例'],
            ask: '県内のスキー場が通年型への転換を模索しています。{place}の山岳リゾートの人材確保と夏季事業について学びたいと考えております。',
          },
          {
            subjects: ['山岳ガイドと雪崩教育：{place}との交流'],
            ask: '山岳ガイドの養成機関同士の交流を希望しています。{place}の学校との講師の相互派遣は可能でしょうか。',
          },
        ],
        question: '参加人数と、保有資格・語学力についてお知らせください。',
        details: '毎冬四名、全員が公認資格を有し、英語での指導経験があります。',
        offer: '三週間の受け入れが可能で、装備と宿泊先を用意いたします。',
        point: '講師の相互派遣、安全対策および夏季事業',
        decision: '講師四名の募集を行い、保険の取り扱いを確認する',
      },
    },
    talk: {
      en: 'Avalanche bulletins of both sides were read together. Insurance for visiting teachers is the open question; summer offers need fewer lifts and more paths.',
      ja: '双方の雪崩情報を読み比べた。派遣講師の保険が検討課題である。夏季事業ではリフトよりも歩道の整備が重要である。',
    },
  },
];
