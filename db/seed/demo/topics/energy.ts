import type { Topic } from '../types.ts';

export const ENERGY: readonly Topic[] = [
  {
    key: 'hydrogen',
    forms: ['industry', 'research-innovation'],
    sectors: ['D'],
    ecosystems: ['energy-renewables'],
    text: {
      de: {
        name: 'Wasserstofflogistik',
        requests: [
          {
            subjects: [
              'Wasserstoff-Cluster sucht Partner {in}',
              'Wasserstofftankstellen für Nutzfahrzeuge: Erfahrungen {in}',
            ],
            ask: 'Wir planen eine Kette aus Elektrolyse, Trailerlogistik und zwei Tankstellen für Lkw. Gesucht werden Partner {in}, die Anlagen mit 1 bis 5 MW betreiben und ihre Betriebserfahrungen teilen.',
          },
          {
            subjects: ['Prozesswärme aus Wasserstoff: Austausch mit Betrieben {in}'],
            ask: 'Fünf Betriebe bei uns wollen ihre Prozesswärme auf Wasserstoff umstellen. Wir suchen {in} Betriebe und Institute, die Brenner und Sensorik unter Winterbedingungen erproben.',
          },
        ],
        question:
          'Geht es Ihnen zunächst um den Betrieb der Anlagen oder um gemeinsame Entwicklung, und welche Leistung ist geplant?',
        details:
          'Zunächst um den Betrieb: Geplant sind 2 MW ab dem Frühjahr, dazu drei Trailer mit 380 bar. Das Sicherheitskonzept liegt auf Englisch vor.',
        offer:
          'Unsere Versuchsanlage mit 1 MW läuft seit zwei Jahren. Wir zeigen sie gern und bringen zwei Hersteller von Ventilen und Sensoren mit.',
        point: 'Betriebsdaten und Sicherheitskonzept der Wasserstoffanlagen',
        decision: 'Betriebsdaten eines Winters austauschen und eine gemeinsame Projektskizze entwerfen',
      },
      fr: {
        name: 'Logistique de l’hydrogène',
        requests: [
          {
            subjects: [
              'Filière hydrogène : recherche de partenaires {in}',
              'Stations hydrogène pour poids lourds : retours d’expérience {in}',
            ],
            ask: 'Nous préparons une chaîne allant de l’électrolyse à deux stations pour poids lourds. Nous cherchons {in} des exploitants d’installations de 1 à 5 MW prêts à partager leur expérience.',
          },
          {
            subjects: ['Chaleur industrielle à l’hydrogène : échanges avec {place}'],
            ask: 'Cinq entreprises de notre territoire veulent convertir leur chaleur industrielle à l’hydrogène. Nous cherchons {in} des laboratoires et des industriels qui testent brûleurs et capteurs en conditions hivernales.',
          },
        ],
        question: 'S’agit-il d’abord d’exploitation ou de développement commun, et quelle puissance est prévue ?',
        details:
          'D’abord d’exploitation : 2 MW sont prévus au printemps, avec trois remorques à 380 bar. L’étude de sécurité est disponible en anglais.',
        offer:
          'Notre installation pilote de 1 MW fonctionne depuis deux ans ; nous la faisons volontiers visiter, avec deux fabricants de vannes et de capteurs.',
        point: 'Données d’exploitation et sécurité des installations hydrogène',
        decision: 'Échanger les données d’un hiver et rédiger une esquisse de projet commune',
      },
      en: {
        name: 'Hydrogen logistics',
        requests: [
          {
            subjects: [
              'Hydrogen cluster seeks partners {in}',
              'Hydrogen refuelling for trucks: learning from operators {in}',
            ],
            ask: 'We are setting up a chain from electrolysis to two refuelling stations for trucks and look for partners {in} who run plants of 1 to 5 MW and would share what they learnt.',
          },
          {
            subjects: ['Process heat from hydrogen: exchange with companies {in}'],
            ask: 'Five manufacturers here want to switch process heat to hydrogen. We would like to meet companies and institutes {in} that test burners and sensors in winter conditions.',
          },
        ],
        question: 'Is operation your first concern or joint development, and what capacity do you plan?',
        details:
          'Operation first: 2 MW from spring on, with three trailers at 380 bar. Our safety case is available in English.',
        offer:
          'Our 1 MW pilot plant has been running for two years. We are happy to show it and to bring two makers of valves and sensors along.',
        point: 'Operating data and safety of hydrogen plants',
        decision: 'Exchange the operating data of one winter and draft a joint project outline',
      },
      ja: {
        name: '水素サプライチェーン',
        requests: [
          {
            subjects: [
              '{place}との水素分野における連携について',
              '大型車用水素ステーションの運用に関する{place}との意見交換',
            ],
            ask: '当地域では、再生可能エネルギー由来の水素製造から商用車への供給までを一体で実証しています。{place}で同規模の設備を運用している企業・団体と、運用実績を共有したいと考えております。',
          },
          {
            subjects: ['寒冷地における水素利用の共同実証（{place}）'],
            ask: '寒冷地における水素利用の拡大に向け、{place}の企業や研究機関との共同実証の可能性を探っています。バーナーやセンサーの耐久性に関心があります。',
          },
        ],
        question:
          'まずは設備の運用に関する情報交換をご希望でしょうか。それとも共同開発でしょうか。想定する規模も併せてお知らせください。',
        details:
          'まずは運用面の情報交換を希望します。現在の設備は1.5メガワットで、冬季の運転データを2年分保有しています。英語の概要資料をお送りできます。',
        offer:
          '当方では寒冷地での運転データを蓄積しております。視察の受け入れに加え、バルブやセンサーのメーカーをご紹介することも可能です。',
        point: '水素設備の運転データと安全対策',
        decision: '一冬分の運転データを相互に提供し、共同プロジェクトの概要案を作成する',
      },
    },
    talk: {
      en: 'Both sides presented their plants. Cold starts and the wear of compressor seals turned out to be the same problem on both sides; the safety distances prescribed differ widely.',
      ja: '双方が設備の概要を説明した。低温時の起動と圧縮機シールの摩耗が共通の課題であることを確認した。保安距離の基準には大きな違いがある。',
    },
  },
];
