/** What people call the columns of their tables, in English, German, French and Japanese. Compared folded. */
import type { OrganisationImportField, PersonImportField } from '#shared/contract/imports.ts';

/** One phrase per comma, or 、 in Japanese. */
type Words<Field extends string> = Readonly<Record<Field, string>>;

const CONTACT = {
  email:
    'email, e-mail, mail, mail address, email address, e-mail-adresse, mailadresse, courriel, adresse e-mail, adresse électronique, mél, メール、メールアドレス、電子メール、Eメール',
  phone:
    'phone, telephone, tel, phone number, mobile, mobile phone, cell, telefon, telefonnummer, mobil, handy, mobiltelefon, rufnummer, téléphone, portable, numéro de téléphone, 電話、電話番号、携帯、携帯電話、携帯番号、連絡先電話',
  country: 'country, nation, land, staat, pays, 国、国名、国籍、所在国',
  languages:
    'languages, language, spoken languages, sprachen, sprache, langues, langue, langues parlées, 言語、使用言語、話せる言語、対応言語',
  tags: 'tags, labels, keywords, schlagworte, schlagwörter, stichworte, étiquettes, mots-clés, タグ、キーワード、ラベル',
  culturalNotes: 'cultural notes, kulturelle hinweise, notes culturelles, 文化的配慮、文化面の注意、文化メモ',
  note: 'note, notes, comment, comments, remarks, memo, notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, remarque, remarques, commentaire, commentaires, 備考、メモ、注記、摘要、コメント',
} as const;

/** Where somebody or something is, and how else it is called. */
const PLACE = {
  aliases:
    'alias, aliases, other names, also known as, short name, acronym, abbreviation, kurzname, abkürzung, andere namen, sigle, acronyme, nom court, autres noms, 別名、通称、略称、略号',
  region:
    'region, region code, nuts, prefecture, state, province, bundesland, präfektur, région, préfecture, département, 地域、都道府県、県、州、都道府県名',
  city: 'city, town, place, municipality, ort, stadt, sitz, ville, commune, 市、市区町村、市町村、都市',
  addressLines:
    'address, street, street address, postal address, adresse, anschrift, straße, hausnummer, rue, adresse postale, 住所、所在地、番地',
  cityLatin:
    'city in latin letters, place in latin letters, romanised city, ort in lateinschrift, ville en caractères latins, 市区町村ローマ字、都市名ローマ字、英文市区町村',
  addressLatin:
    'address in latin letters, address in english, english address, romanised address, adresse in lateinschrift, englische adresse, adresse en caractères latins, adresse en anglais, 住所ローマ字、英文住所、住所英語、英語住所',
  postalCode: 'postcode, postal code, zip, zip code, plz, postleitzahl, code postal, cp, 郵便番号、〒',
} as const;

export const PERSON_COLUMN_WORDS: Words<PersonImportField> = {
  ...CONTACT,
  ...PLACE,
  fullName:
    'name, full name, contact, contact person, contact name, vollständiger name, ansprechpartner, ansprechpartnerin, kontaktperson, nom complet, nom et prénom, prénom et nom, personne de contact, 氏名、名前、お名前、姓名、担当者、担当者名、ご担当者名',
  familyNative: 'family name, last name, surname, nachname, familienname, zuname, nom, nom de famille, 姓、名字、苗字',
  givenNative: 'given name, first name, forename, vorname, rufname, prénom, 名、下の名前',
  fullKana:
    'kana, reading, furigana, lesung, lecture, ふりがな、フリガナ、氏名フリガナ、氏名カナ、氏名かな、カナ氏名、名前カナ、よみがな、読み、シメイ',
  familyKana:
    'family name kana, last name kana, nachname kana, nom kana, せい、セイ、姓カナ、姓かな、姓フリガナ、姓ふりがな、姓よみ、姓読み、セイカナ',
  givenKana:
    'given name kana, first name kana, vorname kana, prénom kana, めい、メイ、名カナ、名かな、名フリガナ、名ふりがな、名よみ、名読み、メイカナ',
  fullLatin:
    'romaji, romanised name, romanized name, latin name, name latin, name in latin letters, umschrift, nom en lettres latines, ローマ字、氏名ローマ字、ローマ字氏名、英字氏名、氏名英字',
  familyLatin:
    'family name latin, last name latin, family name romaji, last name romaji, nachname latein, nachname umschrift, nom latin, 姓ローマ字、姓英字、ローマ字姓',
  givenLatin:
    'given name latin, first name latin, given name romaji, first name romaji, vorname latein, vorname umschrift, prénom latin, 名ローマ字、名英字、ローマ字名',
  nameLanguage: 'language of the name, name language, sprache des namens, langue du nom, 名前の言語、氏名の言語',
  nameOrder: 'name order, order of the name, namensfolge, namensreihenfolge, ordre du nom, 氏名の順、姓名の順序',
  honorific: 'salutation, honorific, form of address, anrede, civilité, formule, 敬称',
  title: 'title, academic title, degree, titel, akademischer titel, titre, 学位、称号',
  gender: 'gender, sex, geschlecht, sexe, genre, 性別',
  organisation:
    'organisation, organization, company, company name, institution, institute, employer, affiliation, firma, unternehmen, organisationsname, einrichtung, arbeitgeber, société, entreprise, organisme, établissement, structure, 会社、会社名、所属、所属先、所属機関、組織、組織名、企業、企業名、団体、団体名、法人名、機関名、勤務先',
  role: 'role, position, function, job title, job, department, funktion, rolle, stelle, berufsbezeichnung, abteilung, fonction, poste, rôle, service, 役職、役職名、職名、肩書、肩書き、部署、部署名、所属部署、担当',
  affiliatedFrom:
    'member since, employed since, there since, dort seit, in funktion seit, en poste depuis, 在籍開始日、就任日',
  affiliatedTo: 'employed until, there until, dort bis, in funktion bis, en poste jusqu’au, 在籍終了日、退任日',
  otherAffiliations:
    'further organisations, other organisations, other affiliations, weitere organisationen, weitere zugehörigkeiten, autres organisations, autres affiliations, その他の所属、兼務先',
  addressCountry:
    'country of the address, address country, land der anschrift, land der adresse, pays de l’adresse, 住所の国',
  preferredLanguage:
    'preferred language, correspondence language, bevorzugte sprache, korrespondenzsprache, langue préférée, langue de correspondance, 希望言語、連絡言語、優先言語',
  preferredChannel:
    'preferred channel, preferred contact, bevorzugter kanal, kontaktweg, canal préféré, moyen de contact préféré, 希望連絡方法、連絡方法',
};

export const ORGANISATION_COLUMN_WORDS: Words<OrganisationImportField> = {
  ...CONTACT,
  ...PLACE,
  nameNative:
    'name, organisation, organization, organisation name, organization name, company, company name, institution, cluster, cluster name, firma, firmenname, unternehmen, organisationsname, einrichtung, nom, raison sociale, société, entreprise, organisme, établissement, 名称、会社名、組織名、企業名、団体名、法人名、機関名、クラスター名、社名、正式名称',
  nameLanguage: 'language of the name, name language, sprache des namens, langue du nom, 名称の言語',
  nameKana:
    'kana, name kana, reading, furigana, lesung, lecture, カナ、名称カナ、会社名カナ、団体名カナ、フリガナ、ふりがな、よみがな、読み',
  nameLatin:
    'romaji, romanised name, romanized name, name latin, latin name, umschrift, nom en lettres latines, ローマ字、ローマ字名称、英字表記',
  nameEn:
    'english name, name en, name english, name in english, englischer name, name englisch, nom anglais, nom en anglais, 英語名、英語名称、英文名称、英文社名、名称英語',
  nameDe:
    'german name, name de, name german, name in german, deutscher name, name deutsch, nom allemand, nom en allemand, ドイツ語名、ドイツ語名称、名称ドイツ語',
  nameFr:
    'french name, name fr, name french, name in french, französischer name, name französisch, nom français, nom en français, フランス語名、フランス語名称、名称フランス語',
  nameJa:
    'japanese name, name ja, name jp, name japanese, name in japanese, japanischer name, name japanisch, nom japonais, nom en japonais, 日本語名、日本語名称、和文名称、名称日本語',
  kind: 'kind, type, category, organisation type, art, typ, kategorie, rechtsform, catégorie, nature, type de structure, 種別、種類、区分、分類、組織形態、法人格',
  website:
    'website, web site, web, url, homepage, internet, webseite, internetseite, site web, site internet, site, ウェブサイト、ホームページ、サイト、HP、ＵＲＬ',
  size: 'size, company size, number of employees, employees, größe, unternehmensgröße, mitarbeiter, mitarbeiterzahl, taille, effectif, nombre de salariés, 規模、企業規模、従業員数、社員数',
  sectors:
    'sector, sectors, industry, industries, branch, nace, field, branche, branchen, wirtschaftszweig, sektor, secteur, secteurs, domaine, activité, 業種、分野、産業、産業分野、事業分野、業界',
  formsOffered:
    'offers, offered, cooperation offered, forms offered, angebot, angebote, bietet, offre, offres, coopération proposée, 提供、提供できる協力、提案内容',
  formsSought:
    'seeks, sought, looking for, cooperation sought, forms sought, gesuch, gesuche, sucht, kooperationswunsch, recherche, recherches, coopération recherchée, 希望、希望する協力、協力希望、要望',
};
