import type { Topic } from '../types.ts';

export const HEALTH: readonly Topic[] = [
  {
    key: 'medical-devices',
    forms: ['research-innovation', 'industry'],
    sectors: ['C', 'R'],
    ecosystems: ['health'],
    text: {
      de: {
        name: 'Medizintechnik',
        requests: [
          {
            subjects: ['Medizintechnik-Cluster sucht Kliniken {in}', 'Klinische Erprobung von Medizinprodukten {in}'],
            ask: 'Sieben Hersteller möchten ihre Geräte {in} klinisch erproben und suchen Häuser, die Studien begleiten und ethisch prüfen.',
          },
          {
            subjects: ['Endoskopie und Bildauswertung: Forschungspartner {in}'],
            ask: 'Wir entwickeln eine Bildauswertung für die Endoskopie und suchen {in} Partner mit anonymisierten Bilddaten und klinischer Erfahrung.',
          },
        ],
        question:
          'In welcher Risikoklasse liegen die Produkte, und gibt es schon Daten nach der europäischen Verordnung?',
        details:
          'Klasse IIa, mit abgeschlossener klinischer Bewertung. Die Unterlagen sind auf Englisch, die Ethikfreigabe liegt vor.',
        offer: 'Unsere Universitätsklinik begleitet zwei Studien im Jahr und könnte im Sommer beginnen.',
        point: 'Zulassungswege, Studienplan und Bilddaten',
        decision: 'Studienplan abstimmen und die Fragen der Ethikkommission gemeinsam beantworten',
      },
      fr: {
        name: 'Dispositifs médicaux',
        requests: [
          {
            subjects: [
              'Pôle santé : recherche d’hôpitaux partenaires {in}',
              'Évaluation clinique de dispositifs médicaux {in}',
            ],
            ask: 'Sept fabricants souhaitent évaluer leurs dispositifs {in} et cherchent des établissements capables de mener des études cliniques.',
          },
          {
            subjects: ['Endoscopie et analyse d’images : laboratoires {in}'],
            ask: 'Nous développons une analyse d’images pour l’endoscopie et cherchons {in} des équipes disposant d’images anonymisées et d’expérience clinique.',
          },
        ],
        question: 'Quelle est la classe de risque, et disposez-vous de données au titre du règlement européen ?',
        details: 'Classe IIa, évaluation clinique terminée. Le dossier est en anglais et l’avis éthique est favorable.',
        offer: 'Notre centre hospitalier conduit deux études par an et pourrait commencer cet été.',
        point: 'Voies d’autorisation, protocole et images',
        decision: 'Valider le protocole et répondre ensemble aux questions du comité d’éthique',
      },
      en: {
        name: 'Medical devices',
        requests: [
          {
            subjects: ['Medical device makers look for hospitals {in}', 'Clinical evaluation of medical devices {in}'],
            ask: 'Seven makers would like to evaluate their devices {in} and look for hospitals that run studies and ethical reviews.',
          },
          {
            subjects: ['Endoscopy and image analysis: research partners {in}'],
            ask: 'We are developing image analysis for endoscopy and look for partners {in} with anonymised images and clinical experience.',
          },
        ],
        question: 'Which risk class are the products in, and are there data under the European regulation?',
        details: 'Class IIa, clinical evaluation finished. The file is in English and has ethical approval.',
        offer: 'Our university hospital accompanies two studies a year and could begin in summer.',
        point: 'Ways to approval, study plan and image data',
        decision: 'Agree on the study plan and answer the ethics committee together',
      },
      ja: {
        name: '医療機器',
        requests: [
          {
            subjects: ['医療機器メーカーの{place}における臨床評価先', '大学病院（{place}）での評価試験について'],
            ask: '県内の医療機器クラスターに属する五社が、{place}の大学病院での評価試験を希望しています。窓口となる機関をご紹介ください。',
          },
          {
            subjects: ['内視鏡画像解析の共同研究（{place}）'],
            ask: '内視鏡画像の解析技術について、{place}の研究機関と共同研究を行いたいと考えております。匿名化済みの画像を提供できます。',
          },
        ],
        question: '製品のクラス分類と、既に取得している認証をお知らせください。',
        details: 'クラスIIa相当で、国内承認を取得済みです。臨床評価報告書の英訳が完了しています。',
        offer: '大学病院が年間二件の評価試験を受け入れており、夏から開始できます。',
        point: '承認手続き、試験計画および画像データ',
        decision: '試験計画を確定し、倫理委員会の照会に共同で回答する',
      },
    },
    talk: {
      en: 'The risk classes correspond. Images may leave the hospital only as features, not as pictures; both ethics committees will see the same protocol.',
      ja: 'クラス分類が対応することを確認した。画像そのものは院外に出さず特徴量のみを共有し、双方の倫理委員会に同一の計画書を提出する。',
    },
  },
  {
    key: 'healthy-ageing',
    forms: ['research-innovation', 'mobility'],
    sectors: ['R'],
    ecosystems: ['health', 'proximity-social-economy'],
    text: {
      de: {
        name: 'Gesund älter werden',
        requests: [
          {
            subjects: [
              'Pflege auf dem Land: Erfahrungen {in} gesucht',
              'Nachbarschaftshilfe und Pflege: Austausch mit {place}',
            ],
            ask: 'Unsere Landkreise altern schnell. Wir möchten von Gemeinden {in} lernen, wie Nachbarschaftshilfe, Pflege und Arztpraxen zusammenfinden.',
          },
          {
            subjects: ['Assistenztechnik für zu Hause: Testhaushalte {in}'],
            ask: 'Bei uns wurde ein Sturzsensor ohne Kamera entwickelt. Wir suchen {in} Träger, die ihn in 30 Haushalten erproben.',
          },
        ],
        question:
          'Geht es um Dienste, um Technik oder um beides, und wer ist Ihr Gegenüber: Gemeinde, Träger oder Klinik?',
        details:
          'Zuerst um Dienste; Gegenüber ist die Gemeinde. Die Technik kommt hinzu, wenn die Pflegenden sie wünschen.',
        offer: 'Vier Gemeinden öffnen ihre Tagespflege für Hospitationen von zwei Wochen.',
        point: 'Hospitationen, Finanzierung und Datenschutz',
        decision: 'Hospitation für vier Pflegekräfte planen und einen gemeinsamen Leitfaden beginnen',
      },
      fr: {
        name: 'Bien vieillir',
        requests: [
          {
            subjects: [
              'Vieillir à la campagne : expériences {in}',
              'Entraide et soins de proximité : échanges avec {place}',
            ],
            ask: 'Nos territoires ruraux vieillissent vite. Nous souhaitons apprendre des communes {in} comment s’articulent entraide, soins et médecins.',
          },
          {
            subjects: ['Aides techniques à domicile : foyers testeurs {in}'],
            ask: 'Un détecteur de chute sans caméra a été conçu chez nous. Nous cherchons {in} des organismes prêts à l’essayer dans 30 foyers.',
          },
        ],
        question:
          'S’agit-il de services, de technologies ou des deux, et qui est votre interlocuteur : commune, association ou hôpital ?',
        details: 'De services d’abord, avec les communes. La technologie viendra si les soignants la souhaitent.',
        offer: 'Quatre communes ouvrent leur accueil de jour à des stages d’observation de deux semaines.',
        point: 'Stages d’observation, financement et protection des données',
        decision: 'Préparer un stage pour quatre soignants et commencer un guide commun',
      },
      en: {
        name: 'Healthy ageing',
        requests: [
          {
            subjects: [
              'Care in rural areas: learning from {place}',
              'Neighbourly help and care: exchange with {place}',
            ],
            ask: 'Our rural districts age fast. We would like to learn from towns {in} how neighbours, carers and doctors work together.',
          },
          {
            subjects: ['Assistive technology at home: test households {in}'],
            ask: 'A fall sensor without a camera was developed here. We look for care providers {in} to test it in 30 households.',
          },
        ],
        question: 'Is it services, technology or both, and is your counterpart a town, a care provider or a hospital?',
        details: 'Services first, with towns. Technology follows if the carers want it.',
        offer: 'Four towns open their day care for two weeks of job shadowing.',
        point: 'Job shadowing, funding and data protection',
        decision: 'Plan job shadowing for four carers and begin a common guide',
      },
      ja: {
        name: '健康長寿・介護',
        requests: [
          {
            subjects: ['地域包括ケアに関する{place}との事例交換', '中山間地域のケアに関する{place}自治体との意見交換'],
            ask: '中山間地域における地域包括ケアの取り組みを、{place}の自治体と共有したいと考えております。まずはオンラインでの意見交換を希望します。',
          },
          {
            subjects: ['見守りセンサーの{place}における実証'],
            ask: '県内企業が開発した見守りセンサーについて、{place}の介護施設での実証先を探しております。',
          },
        ],
        question: '制度面と技術面のどちらを主題とされるか、また想定する相手先をお聞かせください。',
        details: '主題は制度と人材育成で、相手先は自治体を想定しています。技術は現場の要望に応じて検討します。',
        offer: '四つの市町村が、デイサービスでの二週間の研修を受け入れます。',
        point: '研修の受け入れ、財源および個人情報保護',
        decision: '介護職員四名の研修を計画し、共通の手引きの作成に着手する',
      },
    },
    talk: {
      en: 'Carers told of their day. Volunteers matter more than devices; the Japanese towns keep a register of consenting households that the guests found convincing.',
      ja: '介護職員が日々の業務を紹介した。機器よりも住民の支え合いが重要である。同意を得た世帯の台帳は欧州側の関心を集めた。',
    },
  },
  {
    key: 'hot-springs',
    forms: ['tourism'],
    sectors: ['I', 'S'],
    ecosystems: ['tourism', 'health'],
    text: {
      de: {
        name: 'Bäder und Thermen',
        requests: [
          {
            subjects: [
              'Kurorte suchen Partner unter den Onsen-Orten {in}',
              'Nebensaison in Kurorten: Erfahrungen {in}',
            ],
            ask: 'Drei Kurorte möchten sich mit Badeorten {in} verbinden: gemeinsame Wochen, Ausbildung des Personals, gegenseitige Werbung.',
          },
          {
            subjects: ['Wärme in Thermen sparen: Austausch mit {place}'],
            ask: 'Unsere Thermen senken ihren Energieverbrauch. Wir möchten sehen, wie Badeorte {in} Wärme kaskadenartig nutzen.',
          },
        ],
        question: 'Suchen Sie eine Partnerschaft der Orte oder der Betriebe, und welche Jahreszeit ist Ihnen wichtig?',
        details: 'Eine Partnerschaft der Orte, mit Schwerpunkt auf den ruhigen Monaten November bis März.',
        offer: 'Unser Kurort nimmt im Winter zwei Fachkräfte für vier Wochen auf und stellt die Unterkunft.',
        point: 'Badekultur, Personalaustausch und Nebensaison',
        decision: 'Personalaustausch von je zwei Fachkräften vorbereiten und eine Partnerschaftserklärung entwerfen',
      },
      fr: {
        name: 'Thermalisme',
        requests: [
          {
            subjects: [
              'Stations thermales : partenariat avec des onsen {in}',
              'Basse saison dans les stations : expériences {in}',
            ],
            ask: 'Trois stations thermales souhaitent se rapprocher de villes d’eaux {in} : semaines communes, formation du personnel, promotion croisée.',
          },
          {
            subjects: ['Énergie des thermes : échanges avec {place}'],
            ask: 'Nos thermes réduisent leur consommation d’énergie. Nous aimerions voir comment les onsen {in} utilisent la chaleur en cascade.',
          },
        ],
        question: 'Cherchez-vous un partenariat entre communes ou entre établissements, et pour quelle saison ?',
        details: 'Entre communes, surtout pour les mois calmes de novembre à mars.',
        offer: 'Notre station accueille en hiver deux professionnels pendant quatre semaines et les loge.',
        point: 'Culture du bain, échange de personnel et basse saison',
        decision: 'Préparer l’échange de deux professionnels et rédiger une déclaration de partenariat',
      },
      en: {
        name: 'Spas and hot springs',
        requests: [
          {
            subjects: ['Spa towns look for hot-spring towns {in}', 'The low season in spa towns: experience {in}'],
            ask: 'Three spa towns would like to team up with hot-spring towns {in}: common weeks, staff training, cross-promotion.',
          },
          {
            subjects: ['Saving heat in spas: exchange with {place}'],
            ask: 'Our spas are cutting their energy use. We would like to see how hot-spring towns {in} use heat in cascades.',
          },
        ],
        question: 'Do you look for a partnership of towns or of businesses, and for which season?',
        details: 'Of towns, mainly for the quiet months from November to March.',
        offer: 'Our town takes two professionals for four weeks in winter and houses them.',
        point: 'Bathing culture, staff exchange and the low season',
        decision: 'Prepare an exchange of two professionals and draft a partnership declaration',
      },
      ja: {
        name: '温泉・保養地',
        requests: [
          {
            subjects: ['温泉地と{place}の保養地との友好協力について', '閑散期の誘客と人材交流：{place}の保養地'],
            ask: '県内の温泉地三か所が、{place}の保養地との交流を希望しています。閑散期の誘客と人材交流を主な目的としています。',
          },
          {
            subjects: ['温泉療法の効果検証に関する{place}との共同調査'],
            ask: '温泉療法の効果を検証するため、{place}の保養地および研究機関との共同調査を検討しております。',
          },
        ],
        question: '自治体間と事業者間のどちらの連携を希望されるか、また時期についてお知らせください。',
        details: '自治体間の連携を希望します。時期は11月から3月の閑散期が適しています。',
        offer: '冬季に二名の研修生を四週間受け入れ、宿舎を提供いたします。',
        point: '入浴文化、人材交流および閑散期対策',
        decision: '二名の人材交流を準備し、友好協力宣言の案を作成する',
      },
    },
    talk: {
      en: 'Mixed and separate bathing, swimwear and tattoos were discussed openly. Guests of both sides get one leaflet with pictures; the towns exchange energy figures.',
      ja: '混浴の有無、水着、入れ墨について率直に意見を交わした。双方の来訪者向けに絵入りの案内を作成し、エネルギー使用量を共有する。',
    },
  },
];
