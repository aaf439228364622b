import type { Topic } from '../types.ts';

export const INDUSTRY: readonly Topic[] = [
  {
    key: 'timber',
    forms: ['industry', 'trade'],
    sectors: ['C', 'F'],
    ecosystems: ['construction'],
    text: {
      de: {
        name: 'Holzbau',
        requests: [
          {
            subjects: [
              'Holzbaubetriebe suchen Planer und Zimmerer {in}',
              'Mehrgeschossiger Holzbau: Brandschutz und Erdbebensicherheit, Austausch {in}',
            ],
            ask: 'Unsere Betriebe bauen bis sechs Geschosse in Holz und möchten von der Erdbebensicherheit japanischer Konstruktionen lernen. Wir suchen Planer und Betriebe {in}.',
          },
          {
            subjects: ['Laubholz für Möbel und Bau: Partner {in} gesucht'],
            ask: 'Aus dem Umbau unserer Wälder fällt viel schwaches Laubholz an. Wir suchen {in} Werkstätten, die aus Laubholz hochwertige Möbel fertigen und Verfahren zum Biegen und Trocknen weitergeben.',
          },
        ],
        question:
          'Welche Holzarten und Abmessungen stehen im Vordergrund, und denken Sie an Lieferung oder an gemeinsame Entwicklung?',
        details:
          'Es geht um Buche und Eiche in Stärken bis 60 mm und um gemeinsame Entwicklung. Lieferungen kämen erst im zweiten Schritt.',
        offer:
          'Drei unserer Mitgliedsbetriebe fertigen Brettsperrholz aus Buche und nehmen gern Muster in die Biegeprüfung auf.',
        point: 'Verbindungen ohne Metall und Trocknung von Laubholz',
        decision: 'Musterstücke tauschen, im Labor prüfen und die Werte gegenüberstellen',
      },
      fr: {
        name: 'Construction bois',
        requests: [
          {
            subjects: [
              'Filière bois : coopération avec des charpentiers {in}',
              'Immeubles en bois et risque sismique : échanges {in}',
            ],
            ask: 'Nos entreprises construisent en bois jusqu’à six niveaux et souhaitent apprendre des assemblages parasismiques japonais. Nous cherchons des bureaux d’études et des charpentiers {in}.',
          },
          {
            subjects: ['Valoriser les feuillus : recherche d’ateliers {in}'],
            ask: 'Nos forêts livrent de plus en plus de petits feuillus. Nous cherchons {in} des ateliers qui en font du mobilier de qualité et qui partagent leurs procédés de cintrage et de séchage.',
          },
        ],
        question:
          'Quelles essences et quelles sections sont concernées, et s’agit-il de fourniture ou de développement commun ?',
        details:
          'Il s’agit de hêtre et de chêne jusqu’à 60 mm, pour un développement commun. La fourniture viendrait ensuite.',
        offer:
          'Trois de nos entreprises produisent du lamellé-croisé de hêtre et peuvent soumettre vos échantillons aux essais de flexion.',
        point: 'Assemblages sans métal et séchage des feuillus',
        decision: 'Échanger des échantillons, les tester en laboratoire et comparer les résultats',
      },
      en: {
        name: 'Timber construction',
        requests: [
          {
            subjects: [
              'Timber builders look for designers and carpenters {in}',
              'Multi-storey timber buildings and earthquakes: exchange with {place}',
            ],
            ask: 'Our members build up to six storeys in timber and would like to learn from earthquake-proof Japanese joints. We look for designers and carpenters {in}.',
          },
          {
            subjects: ['Hardwood for furniture: workshops wanted {in}'],
            ask: 'Our forests yield more and more small hardwood. We look for workshops {in} that turn it into fine furniture and would share how they bend and dry it.',
          },
        ],
        question:
          'Which species and dimensions matter most, and is it supply or joint development that you have in mind?',
        details: 'Beech and oak up to 60 mm, for joint development. Supply could follow in a second step.',
        offer: 'Three of our members make cross-laminated beech and can put your samples through their bending tests.',
        point: 'Joints without metal, and drying of hardwood',
        decision: 'Exchange samples, test them in the laboratory and compare the results',
      },
      ja: {
        name: '木造建築・木工',
        requests: [
          {
            subjects: ['木工クラスターとの技術協力について（{place}）', '広葉樹家具の{place}における販路と共同開発'],
            ask: '当地の木工事業者は、広葉樹の曲木技術を生かした家具づくりを得意としています。{place}の木材クラスターと、小径木の活用や乾燥技術について協力したいと考えております。',
          },
          {
            subjects: ['中高層木造建築に関する{place}の事例調査'],
            ask: '中高層木造建築の普及に向け、{place}における防火基準と施工事例を学びたいと考えています。現地の設計事務所や施工会社をご紹介いただけますでしょうか。',
          },
        ],
        question: '対象とする樹種と寸法、また製品の供給と共同開発のどちらを重視されるかをお聞かせください。',
        details:
          'ナラとブナの小径木、厚さ50ミリ程度までを想定しています。まずは共同開発を希望し、供給については次の段階で検討します。',
        offer:
          '当方の工房では曲木と無垢材乾燥の工程を公開しています。見本をお送りいただければ、試作と強度試験に対応いたします。',
        point: '金物を使わない接合と広葉樹の乾燥技術',
        decision: '見本材を交換し、試験結果を比較する',
      },
    },
    talk: {
      en: 'The joiners showed a bent chair back made of thinned oak; the builders explained how fire resistance is calculated in their country. Moisture content on delivery is the open point.',
      ja: '間伐材のナラを用いた曲木の背もたれが紹介され、欧州側からは耐火性能の算定方法について説明があった。納入時の含水率が今後の検討事項である。',
    },
  },
  {
    key: 'casting',
    forms: ['industry'],
    sectors: ['C'],
    ecosystems: ['energy-intensive-industries'],
    text: {
      de: {
        name: 'Präzisionsguss',
        requests: [
          {
            subjects: ['Gießerei sucht Werkzeugbauer {in}', 'Wachsformen für Pumpengehäuse: Partner {in}'],
            ask: 'In unseren Gießereien entstehen Pumpengehäuse aus Edelstahl in Serien von 500 Stück. Wir suchen {in} Werkzeugbauer für Wachsformen mit sehr engen Toleranzen.',
          },
          {
            subjects: ['Stromsparend schmelzen: Austausch mit Gießereien {in}'],
            ask: 'Die Strompreise zwingen uns, Schmelzen und Vergüten neu zu ordnen. Wir möchten sehen, wie Gießereien {in} Abwärme nutzen und Chargen planen.',
          },
        ],
        question:
          'Um welche Werkstoffe und Stückgewichte geht es, und liegen Zeichnungen vor, die wir weitergeben dürfen?',
        details:
          'Edelstahl 1.4408, 2 bis 15 kg je Stück. Zwei Zeichnungen ohne Kundendaten liegen bei; mehr gegen Vertraulichkeitserklärung.',
        offer:
          'Wir fertigen Wachswerkzeuge bis 400 mm und können innerhalb von vier Wochen ein Musterwerkzeug anbieten.',
        point: 'Toleranzen, Musterteile und Schutz der Zeichnungen',
        decision: 'Vertraulichkeitserklärung zeichnen und ein Musterteil bis Monatsende abgießen',
      },
      fr: {
        name: 'Fonderie de précision',
        requests: [
          {
            subjects: ['Fonderie cherche outilleurs {in}', 'Moules à cire de précision : partenaires {in}'],
            ask: 'Nos fonderies produisent des corps de pompe en inox par séries de 500 pièces. Nous cherchons {in} des outilleurs pour moules à cire à tolérances très serrées.',
          },
          {
            subjects: ['Fondre en consommant moins : échanges avec des fonderies {in}'],
            ask: 'Le prix de l’électricité nous oblige à revoir fusion et traitement thermique. Nous aimerions voir comment les fonderies {in} récupèrent la chaleur et planifient leurs charges.',
          },
        ],
        question: 'Quels alliages et quels poids unitaires sont concernés, et pouvons-nous transmettre des plans ?',
        details:
          'Inox 1.4408, de 2 à 15 kg par pièce. Deux plans anonymisés sont joints ; la suite contre accord de confidentialité.',
        offer:
          'Nous réalisons des outillages à cire jusqu’à 400 mm et pouvons chiffrer un outillage d’essai en quatre semaines.',
        point: 'Tolérances, pièces d’essai et protection des plans',
        decision: 'Signer l’accord de confidentialité et couler une pièce d’essai avant la fin du mois',
      },
      en: {
        name: 'Precision casting',
        requests: [
          {
            subjects: ['Foundry seeks tool makers {in}', 'Wax dies for pump housings: partners {in}'],
            ask: 'Our foundries cast stainless pump housings in series of 500. We look for tool makers {in} who build wax dies to very tight tolerances.',
          },
          {
            subjects: ['Melting with less power: exchange with foundries {in}'],
            ask: 'Power prices force us to rethink melting and heat treatment. We would like to see how foundries {in} recover heat and plan their batches.',
          },
        ],
        question: 'Which alloys and piece weights do you mean, and are there drawings that we may pass on?',
        details:
          'Stainless 1.4408, 2 to 15 kg a piece. Two drawings without customer data are attached; more under a confidentiality agreement.',
        offer: 'We build wax dies up to 400 mm and can quote a trial die within four weeks.',
        point: 'Tolerances, sample parts and protection of drawings',
        decision: 'Sign a confidentiality agreement and cast one sample part by the end of the month',
      },
      ja: {
        name: '精密鋳造',
        requests: [
          {
            subjects: ['精密鋳造部品の{place}における取引先開拓', '産業用ポンプ部品の{place}向け供給について'],
            ask: '県内の鋳造企業が、産業用ポンプ部品の欧州向け供給を目指しています。{place}の機械メーカーや商社との面談の機会をいただければ幸いです。',
          },
          {
            subjects: ['鋳造工程の省エネルギー化について（{place}）'],
            ask: '溶解工程の電力消費を抑えるため、{place}の鋳造工場における廃熱利用の取り組みを学びたいと考えております。',
          },
        ],
        question: '対象となる材質と単重、提供可能な図面の有無についてお知らせください。',
        details: 'ステンレス鋼と球状黒鉛鋳鉄で、単重は1キロから20キロです。守秘契約の締結後に図面を提供いたします。',
        offer: '金型製作から鋳造、機械加工まで一貫して対応できます。試作品は四週間程度でお見積りいたします。',
        point: '寸法公差、試作品および図面の取り扱い',
        decision: '守秘契約を締結し、月末までに試作品を一点鋳造する',
      },
    },
    talk: {
      en: 'Drawings of two housings were gone through point by point. Wall thickness below 3 mm needs a trial; prices will be given per die and per piece.',
      ja: '二種類のハウジングの図面を確認した。肉厚3ミリ未満の部分は試作が必要である。見積りは金型と部品を分けて提示する。',
    },
  },
];
