/** Generated from resources/reference/region-exonyms.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const REGION_EXONYMS = `code	en	de	fr	ja
AT1	Eastern Austria		Autriche orientale	東オーストリア
AT11				ブルゲンラント州
AT12	Lower Austria		Basse-Autriche	ニーダーエスターライヒ州
AT13	Vienna		Vienne	ウィーン
AT2	Southern Austria		Autriche méridionale	南オーストリア
AT21	Carinthia		Carinthie	ケルンテン州
AT22	Styria		Styrie	シュタイアーマルク州
AT3	Western Austria		Autriche occidentale	西オーストリア
AT31	Upper Austria		Haute-Autriche	オーバーエスターライヒ州
AT32				ザルツブルク州
AT33	Tyrol		Tyrol	チロル州
AT34				フォアアールベルク州
BE1	Brussels-Capital Region	Region Brüssel-Hauptstadt	Région de Bruxelles-Capitale	ブリュッセル首都圏地域
BE10	Brussels-Capital Region	Region Brüssel-Hauptstadt	Région de Bruxelles-Capitale	ブリュッセル首都圏地域
BE2	Flemish Region	Flandern	Région flamande	フランデレン地域
BE21	Antwerp	Antwerpen	Anvers	アントウェルペン州
BE22	Limburg (BE)	Limburg (BE)	Limbourg (BE)	リンブルフ州（ベルギー）
BE23	East Flanders	Ostflandern	Flandre-Orientale	東フランデレン州
BE24	Flemish Brabant	Flämisch-Brabant	Brabant flamand	フラームス・ブラバント州
BE25	West Flanders	Westflandern	Flandre-Occidentale	西フランデレン州
BE3	Wallonia	Wallonien	Région wallonne	ワロン地域
BE31	Walloon Brabant	Wallonisch-Brabant	Brabant wallon	ブラバン・ワロン州
BE32	Hainaut	Hennegau	Hainaut	エノー州
BE33	Liège	Lüttich	Liège	リエージュ州
BE34	Luxembourg (BE)	Luxemburg (BE)	Luxembourg (BE)	リュクサンブール州（ベルギー）
BE35	Namur	Namur	Namur	ナミュール州
CH01	Lake Geneva region	Genferseeregion	Région lémanique	レマン湖地方
CH02				エスパス・ミッテルラント
CH03	Northwestern Switzerland		Suisse du Nord-Ouest	北西スイス
CH04	Zurich		Zurich	チューリッヒ
CH05	Eastern Switzerland		Suisse orientale	東スイス
CH06	Central Switzerland		Suisse centrale	中央スイス
CH07	Ticino	Tessin	Tessin	ティチーノ
CZ01	Prague	Prag	Prague	プラハ
CZ02	Central Bohemia	Mittelböhmen	Bohême-Centrale	中央ボヘミア
CZ08	Moravia-Silesia	Mähren-Schlesien	Moravie-Silésie	モラヴィア・スレスコ
DE1			Bade-Wurtemberg	バーデン＝ヴュルテンベルク州
DE11				シュトゥットガルト
DE12				カールスルーエ
DE13			Fribourg-en-Brisgau	フライブルク
DE14				テュービンゲン
DE2	Bavaria		Bavière	バイエルン州
DE21	Upper Bavaria		Haute-Bavière	オーバーバイエルン
DE22	Lower Bavaria		Basse-Bavière	ニーダーバイエルン
DE23	Upper Palatinate		Haut-Palatinat	オーバープファルツ
DE24	Upper Franconia		Haute-Franconie	オーバーフランケン
DE25	Middle Franconia		Moyenne-Franconie	ミッテルフランケン
DE26	Lower Franconia		Basse-Franconie	ウンターフランケン
DE27	Swabia		Souabe	シュヴァーベン
DE3				ベルリン
DE30				ベルリン
DE4			Brandebourg	ブランデンブルク州
DE40			Brandebourg	ブランデンブルク州
DE5			Brême	ブレーメン
DE50			Brême	ブレーメン
DE6			Hambourg	ハンブルク
DE60			Hambourg	ハンブルク
DE7	Hesse		Hesse	ヘッセン州
DE8	Mecklenburg-Western Pomerania		Mecklembourg-Poméranie-Occidentale	メクレンブルク＝フォアポンメルン州
DE80	Mecklenburg-Western Pomerania		Mecklembourg-Poméranie-Occidentale	メクレンブルク＝フォアポンメルン州
DE9	Lower Saxony		Basse-Saxe	ニーダーザクセン州
DE91	Brunswick		Brunswick	ブラウンシュヴァイク
DE92	Hanover		Hanovre	ハノーファー
DEA	North Rhine-Westphalia		Rhénanie-du-Nord-Westphalie	ノルトライン＝ヴェストファーレン州
DEA1				デュッセルドルフ
DEA2	Cologne		Cologne	ケルン
DEA3				ミュンスター
DEB	Rhineland-Palatinate		Rhénanie-Palatinat	ラインラント＝プファルツ州
DEB1			Coblence	コブレンツ
DEB2			Trèves	トリーア
DEC			Sarre	ザールラント州
DEC0			Sarre	ザールラント州
DED	Saxony		Saxe	ザクセン州
DED2			Dresde	ドレスデン
DED4				ケムニッツ
DED5			Leipzig	ライプツィヒ
DEE	Saxony-Anhalt		Saxe-Anhalt	ザクセン＝アンハルト州
DEE0	Saxony-Anhalt		Saxe-Anhalt	ザクセン＝アンハルト州
DEF			Schleswig-Holstein	シュレースヴィヒ＝ホルシュタイン州
DEF0			Schleswig-Holstein	シュレースヴィヒ＝ホルシュタイン州
DEG	Thuringia		Thuringe	テューリンゲン州
DEG0	Thuringia		Thuringe	テューリンゲン州
DK01	Capital Region	Hauptstadtregion	Hovedstaden	デンマーク首都地域
DK02	Zealand	Seeland	Sjælland	シェラン地域
DK03	Southern Denmark	Süddänemark	Danemark-du-Sud	南デンマーク地域
DK04	Central Jutland	Mitteljütland	Jutland central	中央ユラン地域
DK05	North Jutland	Nordjütland	Jutland du Nord	北ユラン地域
EL3	Attica	Attika	Attique	アッティカ
EL30	Attica	Attika	Attique	アッティカ
EL43	Crete	Kreta	Crète	クレタ
EL52	Central Macedonia	Zentralmakedonien	Macédoine-Centrale	中央マケドニア
EL54	Epirus	Epirus	Épire	イピロス
EL61	Thessaly	Thessalien	Thessalie	テッサリア
EL62	Ionian Islands	Ionische Inseln	Îles Ioniennes	イオニア諸島
EL65	Peloponnese	Peloponnes	Péloponnèse	ペロポネソス
ES11	Galicia	Galicien	Galice	ガリシア州
ES12	Asturias	Asturien	Asturies	アストゥリアス州
ES13	Cantabria	Kantabrien	Cantabrie	カンタブリア州
ES21	Basque Country	Baskenland	Pays basque	バスク州
ES22	Navarre	Navarra	Navarre	ナバラ州
ES23				ラ・リオハ州
ES24	Aragon	Aragonien	Aragon	アラゴン州
ES3	Madrid	Madrid	Madrid	マドリード州
ES30	Madrid	Madrid	Madrid	マドリード州
ES41	Castile and León	Kastilien und León	Castille-et-León	カスティーリャ・イ・レオン州
ES42	Castilla-La Mancha	Kastilien-La Mancha	Castille-La Manche	カスティーリャ＝ラ・マンチャ州
ES43	Extremadura	Extremadura	Estrémadure	エストレマドゥーラ州
ES51	Catalonia	Katalonien	Catalogne	カタルーニャ州
ES52	Valencian Community	Valencianische Gemeinschaft	Communauté valencienne	バレンシア州
ES53	Balearic Islands	Balearen	Îles Baléares	バレアレス諸島州
ES61	Andalusia	Andalusien	Andalousie	アンダルシア州
ES62	Murcia	Murcia	Murcie	ムルシア州
ES63	Ceuta	Ceuta	Ceuta	セウタ
ES64	Melilla	Melilla	Melilla	メリリャ
ES7	Canary Islands	Kanarische Inseln	Îles Canaries	カナリア諸島州
ES70	Canary Islands	Kanarische Inseln	Îles Canaries	カナリア諸島州
FI1	Mainland Finland	Festland-Finnland	Finlande continentale	フィンランド本土
FI19	Western Finland	Westfinnland	Finlande occidentale	西フィンランド
FI1B	Helsinki-Uusimaa	Helsinki-Uusimaa	Helsinki-Uusimaa	ヘルシンキ・ウーシマー
FI1C	Southern Finland	Südfinnland	Finlande méridionale	南フィンランド
FI1D	Northern and Eastern Finland	Nord- und Ostfinnland	Finlande du Nord et de l’Est	北東フィンランド
FI2				オーランド諸島
FI20				オーランド諸島
FR1	Île-de-France	Île-de-France	Île-de-France	イル＝ド＝フランス地域圏
FR10	Île-de-France	Île-de-France	Île-de-France	イル＝ド＝フランス地域圏
FRB	Centre-Val de Loire	Centre-Val de Loire	Centre-Val de Loire	サントル＝ヴァル・ド・ロワール地域圏
FRB0	Centre-Val de Loire	Centre-Val de Loire	Centre-Val de Loire	サントル＝ヴァル・ド・ロワール地域圏
FRC				ブルゴーニュ＝フランシュ＝コンテ地域圏
FRC1	Burgundy	Burgund		ブルゴーニュ
FRC2				フランシュ＝コンテ
FRD	Normandy			ノルマンディー地域圏
FRD1	Lower Normandy			バス＝ノルマンディー
FRD2	Upper Normandy			オート＝ノルマンディー
FRE				オー＝ド＝フランス地域圏
FRE1				ノール＝パ・ド・カレー
FRE2	Picardy			ピカルディ
FRF				グラン・テスト地域圏
FRF1		Elsass		アルザス
FRF2				シャンパーニュ＝アルデンヌ
FRF3		Lothringen		ロレーヌ
FRG				ペイ・ド・ラ・ロワール地域圏
FRG0				ペイ・ド・ラ・ロワール地域圏
FRH	Brittany	Bretagne		ブルターニュ地域圏
FRH0	Brittany	Bretagne		ブルターニュ地域圏
FRI				ヌーヴェル＝アキテーヌ地域圏
FRI1		Aquitanien		アキテーヌ
FRJ		Okzitanien		オクシタニー地域圏
FRK				オーヴェルニュ＝ローヌ＝アルプ地域圏
FRK1				オーヴェルニュ
FRK2				ローヌ＝アルプ
FRL				プロヴァンス＝アルプ＝コート・ダジュール地域圏
FRL0				プロヴァンス＝アルプ＝コート・ダジュール地域圏
FRM	Corsica	Korsika		コルシカ
FRM0	Corsica	Korsika		コルシカ
FRY	French outermost regions	Französische Überseeregionen	Régions ultrapériphériques françaises	フランス海外地域
FRY1				グアドループ
FRY2				マルティニーク
FRY3	French Guiana	Französisch-Guayana		ギアナ
FRY4	Réunion	La Réunion		レユニオン
FRY5				マヨット
HR05	City of Zagreb	Stadt Zagreb	Ville de Zagreb	ザグレブ市
HU11				ブダペスト
ITC1	Piedmont	Piemont	Piémont	ピエモンテ州
ITC2	Aosta Valley	Aostatal	Vallée d’Aoste	ヴァッレ・ダオスタ州
ITC3	Liguria	Ligurien	Ligurie	リグーリア州
ITC4	Lombardy	Lombardei	Lombardie	ロンバルディア州
ITF1	Abruzzo	Abruzzen	Abruzzes	アブルッツォ州
ITF2				モリーゼ州
ITF3	Campania	Kampanien	Campanie	カンパニア州
ITF4	Apulia	Apulien	Pouilles	プーリア州
ITF5	Basilicata	Basilikata	Basilicate	バジリカータ州
ITF6	Calabria	Kalabrien	Calabre	カラブリア州
ITG1	Sicily	Sizilien	Sicile	シチリア州
ITG2	Sardinia	Sardinien	Sardaigne	サルデーニャ州
ITH1	South Tyrol	Südtirol	Haut-Adige	ボルツァーノ自治県
ITH2	Trentino	Trentino	Trentin	トレント自治県
ITH3	Veneto	Venetien	Vénétie	ヴェネト州
ITH4	Friuli Venezia Giulia	Friaul-Julisch Venetien	Frioul-Vénétie Julienne	フリウリ＝ヴェネツィア・ジュリア州
ITH5	Emilia-Romagna	Emilia-Romagna	Émilie-Romagne	エミリア＝ロマーニャ州
ITI1	Tuscany	Toskana	Toscane	トスカーナ州
ITI2	Umbria	Umbrien	Ombrie	ウンブリア州
ITI3	Marche	Marken	Marches	マルケ州
ITI4	Lazio	Latium	Latium	ラツィオ州
NL1	Northern Netherlands	Nordniederlande	Pays-Bas du Nord	北部オランダ
NL11				フローニンゲン州
NL12				フリースラント州
NL13				ドレンテ州
NL2	Eastern Netherlands	Ostniederlande	Pays-Bas de l’Est	東部オランダ
NL21				オーファーアイセル州
NL22			Gueldre	ヘルダーラント州
NL23				フレヴォラント州
NL3	Western Netherlands	Westniederlande	Pays-Bas de l’Ouest	西部オランダ
NL32	North Holland	Nordholland	Hollande-Septentrionale	北ホラント州
NL34	Zeeland	Seeland (NL)	Zélande	ゼーラント州
NL35				ユトレヒト州
NL36	South Holland	Südholland	Hollande-Méridionale	南ホラント州
NL4	Southern Netherlands	Südniederlande	Pays-Bas du Sud	南部オランダ
NL41	North Brabant	Nordbrabant	Brabant-Septentrional	北ブラバント州
NL42	Limburg (NL)	Limburg (NL)	Limbourg (NL)	リンブルフ州（オランダ）
NO06	Trøndelag	Trøndelag	Trøndelag	トレンデラーグ
NO07	Northern Norway	Nordnorwegen	Norvège du Nord	北ノルウェー
NO08	Oslo and Viken	Oslo und Viken	Oslo et Viken	オスロ・ヴィーケン
NO0A	Western Norway	Westnorwegen	Norvège de l’Ouest	西ノルウェー
NO0B	Svalbard and Jan Mayen	Spitzbergen und Jan Mayen	Svalbard et Jan Mayen	スヴァールバル諸島・ヤンマイエン島
PL21	Lesser Poland	Kleinpolen	Petite-Pologne	マウォポルスカ県
PL22	Silesia	Schlesien	Silésie	シロンスク県
PL41	Greater Poland	Großpolen	Grande-Pologne	ヴィエルコポルスカ県
PL42	West Pomerania	Westpommern	Poméranie-Occidentale	西ポモージェ県
PL43	Lubusz	Lebus	Lubusz	ルブシュ県
PL51	Lower Silesia	Niederschlesien	Basse-Silésie	ドルヌィ・シロンスク県
PL52	Opole	Oppeln	Opole	オポーレ県
PL61	Kuyavia-Pomerania	Kujawien-Pommern	Cujavie-Poméranie	クヤヴィ・ポモージェ県
PL62	Warmia-Masuria	Ermland-Masuren	Varmie-Mazurie	ヴァルミア・マズールィ県
PL63	Pomerania	Pommern	Poméranie	ポモージェ県
PL71	Łódź	Łódź	Łódź	ウッチ県
PL72	Holy Cross	Heiligkreuz	Sainte-Croix	シフィェンティクシシュ県
PL81	Lublin	Lublin	Lublin	ルブリン県
PL82	Subcarpathia	Karpatenvorland	Basses-Carpates	ポトカルパチェ県
PL84	Podlachia	Podlachien	Podlachie	ポドラシェ県
PT11	Northern Portugal	Nordportugal	Nord (Portugal)	北部（ポルトガル）
PT15				アルガルヴェ
PT1A	Greater Lisbon	Großraum Lissabon	Grand Lisbonne	グレーター・リスボン
PT1C				アレンテージョ
PT2	Azores	Azoren	Açores	アゾレス諸島
PT20	Azores	Azoren	Açores	アゾレス諸島
PT3	Madeira	Madeira	Madère	マデイラ諸島
PT30	Madeira	Madeira	Madère	マデイラ諸島
RO11	North-West (Romania)	Nordwest (Rumänien)	Nord-Ouest (Roumanie)	北西部（ルーマニア）
RO12	Centre (Romania)	Zentrum (Rumänien)	Centre (Roumanie)	中部（ルーマニア）
RO21	North-East (Romania)	Nordost (Rumänien)	Nord-Est (Roumanie)	北東部（ルーマニア）
RO22	South-East (Romania)	Südost (Rumänien)	Sud-Est (Roumanie)	南東部（ルーマニア）
RO32	Bucharest-Ilfov	Bukarest-Ilfov	Bucarest-Ilfov	ブカレスト・イルフォヴ
RS11	Belgrade	Belgrad	Belgrade	ベオグラード
RS12	Vojvodina	Vojvodina	Voïvodine	ヴォイヴォディナ
SE11				ストックホルム
SE22	Southern Sweden	Südschweden	Suède du Sud	南スウェーデン
SE23	Western Sweden	Westschweden	Suède de l’Ouest	西スウェーデン
SI03	Eastern Slovenia	Ostslowenien	Slovénie orientale	東スロベニア
SI04	Western Slovenia	Westslowenien	Slovénie occidentale	西スロベニア
SK01	Bratislava Region	Region Bratislava	Région de Bratislava	ブラチスラヴァ県
SK02	Western Slovakia	Westslowakei	Slovaquie occidentale	西スロバキア
SK03	Central Slovakia	Mittelslowakei	Slovaquie centrale	中央スロバキア
SK04	Eastern Slovakia	Ostslowakei	Slovaquie orientale	東スロバキア
TR1	Istanbul	Istanbul	Istanbul	イスタンブール
TR10	Istanbul	Istanbul	Istanbul	イスタンブール
TR31				イズミル
TR51				アンカラ
`;
