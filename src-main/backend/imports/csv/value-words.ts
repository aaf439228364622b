/** Words that people use for the values of the closed lists beside those that the program itself shows. */
import type { Channel, CooperationForm, Gender, OrganisationKind, OrganisationSize } from '#shared/domain/lists.ts';

/** One phrase per comma, or 、 in Japanese. */
type Words<Value extends string> = Readonly<Partial<Record<Value, string>>>;

export const KIND_WORDS: Words<OrganisationKind> = {
  cluster:
    'cluster organisation, cluster organization, clusterorganisation, netzwerk, network, pôle, pôle de compétitivité, réseau, 産業クラスター、クラスター機構',
  region:
    'region, regional government, regional authority, land, bundesland, kanton, county, voivodeship, conseil régional, 地域、州、欧州地域',
  prefecture: 'prefectural government, prefectural office, präfekturverwaltung, 県、県庁、都道府県庁、府、道、都',
  municipality:
    'city, town, village, municipal government, local government, local authority, stadt, gemeinde, stadtverwaltung, ville, mairie, collectivité, collectivité locale, 市、町、村、区、市役所、町役場、自治体、地方自治体、市町村',
  company:
    'enterprise, sme, corporation, firm, business, industry, startup, start-up, firma, betrieb, kmu, gmbh, ag, industrie, société, pme, eti, tpe, 会社、企業・団体、株式会社、有限会社、民間企業、中小企業、大企業、法人企業、スタートアップ',
  university:
    'higher education, higher education institution, college, school of applied sciences, academia, universität, fachhochschule, école, grande école, établissement d’enseignement supérieur, 大学院、高専、高等専門学校、教育機関、短期大学',
  'research-institute':
    'research centre, research center, research organisation, rto, laboratory, forschungseinrichtung, forschungszentrum, labor, centre de recherche, organisme de recherche, laboratoire, 研究所、研究センター、研究開発法人、試験場',
  chamber:
    'chamber, chamber of industry, chamber of commerce and industry, ihk, handelskammer, handwerkskammer, cci, chambre, chambre de commerce, chambre de commerce et d’industrie, 商工会、商議所、会議所',
  agency:
    'development agency, innovation agency, public body, public agency, wirtschaftsförderung, förderagentur, behörde, agence, agence de développement, établissement public, 支援機関、公社、公益財団法人、財団、財団法人、独立行政法人、行政機関',
  association:
    'ngo, federation, foundation, non-profit, verein, bund, stiftung, e. v., e.v., fédération, syndicat, fondation, ong, 協会、団体、組合、連合会、社団法人、一般社団法人、公益社団法人、NPO法人、業界団体、経済団体',
  'eu-institution': 'eu institution, european institution, eu-einrichtung, institution européenne, 欧州機関、EU機関',
  other: 'others, sonstiges, andere, autres, divers, その他機関、他',
};

export const FORM_WORDS: Words<CooperationForm> = {
  industry:
    'industrial cooperation, manufacturing, production, industriekooperation, coopération industrielle, 産業協力、産業連携、製造',
  trade:
    'export, import, sales, commerce, außenhandel, vertrieb, exportation, 輸出、輸入、販路開拓、通商、商取引、取引',
  'research-innovation':
    'research, innovation, r&d, rdi, research & innovation, forschung, entwicklung, f&e, recherche, innovation, r&i, 研究、研究開発、イノベーション、共同研究、技術',
  tourism: 'travel, reise, fremdenverkehr, voyages, 観光交流、旅行、インバウンド',
  mobility:
    'exchange, training, staff exchange, austausch, ausbildung, échange, échanges, formation, 人的交流、交流、研修、派遣、人材',
  investment: 'investments, fdi, investition, investieren, investissements, 企業誘致、対日投資、出資',
};

export const GENDER_WORDS: Words<Gender> = {
  female: 'f, w, woman, weiblich, frau, femme, féminin, ms, mrs, mme, 女、女性',
  male: 'm, man, männlich, mann, herr, homme, masculin, mr, 男、男性',
  other: 'd, x, non-binary, divers, autre, その他、回答しない',
};

export const CHANNEL_WORDS: Words<Channel> = {
  email: 'mail, e mail, courriel, メール、電子メール',
  phone: 'telephone, call, anruf, appel, 電話連絡',
  letter: 'post, mail by post, postal, courrier, 郵送、手紙',
};

export const SIZE_WORDS: Words<OrganisationSize> = {
  micro: 'micro enterprise, kleinstunternehmen, microentreprise, tpe, 零細、小規模、小規模企業',
  small: 'small enterprise, kleinunternehmen, kleines unternehmen, petite entreprise, 小企業',
  medium: 'medium enterprise, sme, mittelstand, mittleres unternehmen, moyenne entreprise, pme, 中企業、中堅、中小企業',
  large: 'large enterprise, großunternehmen, grande entreprise, 大企業、大手',
};

/** Names that Intl does not give, by ISO 3166-1 alpha-2. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  US: 'usa, us, united states of america, etats unis d’amérique, 米国、アメリカ',
  GB: 'uk, great britain, england, scotland, großbritannien, grande bretagne, 英国、イギリス',
  CZ: 'czech republic, tschechische republik, république tchèque, チェコ共和国',
  NL: 'holland, the netherlands, pays bas, 和蘭',
  DE: 'brd, federal republic of germany, bundesrepublik deutschland, allemagne fédérale',
  JP: 'nippon, nihon, 日本国',
  KR: 'korea, south korea, republic of korea, corée, 韓国、大韓民国',
  TR: 'turkey, türkei, turquie, トルコ共和国',
  CN: 'pr china, people’s republic of china, volksrepublik china, 中華人民共和国',
  TW: 'taiwan, 台灣',
  VN: 'viet nam, ベトナム社会主義共和国',
  SK: 'slovak republic, slowakische republik, république slovaque',
  MK: 'macedonia, mazedonien, macédoine',
  CI: 'ivory coast, elfenbeinküste',
};

/** Languages that people of the office's world write and speak (BCP 47). */
export const LANGUAGE_TAGS: readonly string[] =
  'ja en de fr es it pt nl pl cs sk hu sl hr ro bg el sv da fi et lv lt mt ga no nb is lb ca eu gl uk sr bs mk sq tr ka zh zh-Hans zh-Hant ko vi th id ms fil km lo my mn hi ar he fa sw am af ru kk uz hy az'.split(
    ' ',
  );
