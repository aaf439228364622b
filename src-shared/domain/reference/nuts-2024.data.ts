/** Generated from resources/reference/nuts-2024.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const NUTS_2024 = `code	level	name	lat	lon
AT	0	Österreich	47.6	14.1
AT1	1	Ostösterreich	48.1	15.9
AT11	2	Burgenland	47.5	16.5
AT12	2	Niederösterreich	48.3	15.8
AT13	2	Wien	48.2	16.4
AT2	1	Südösterreich	47.1	14.6
AT21	2	Kärnten	46.7	14.5
AT22	2	Steiermark	47.2	15.5
AT3	1	Westösterreich	47.3	12.3
AT31	2	Oberösterreich	48.1	14.0
AT32	2	Salzburg	47.3	13.0
AT33	2	Tirol	47.2	11.4
AT34	2	Vorarlberg	47.2	9.9
BE	0	Belgique/België	50.6	4.7
BE1	1	Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest	50.8	4.4
BE10	2	Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest	50.8	4.4
BE2	1	Vlaams Gewest	51.0	4.2
BE21	2	Prov. Antwerpen	51.2	4.7
BE22	2	Prov. Limburg (BE)	51.0	5.4
BE23	2	Prov. Oost-Vlaanderen	51.0	3.8
BE24	2	Prov. Vlaams-Brabant	50.9	4.6
BE25	2	Prov. West-Vlaanderen	51.0	3.1
BE3	1	Région wallonne	50.3	5.0
BE31	2	Prov. Brabant wallon	50.7	4.6
BE32	2	Prov. Hainaut	50.5	3.9
BE33	2	Prov. Liège	50.5	5.7
BE34	2	Prov. Luxembourg (BE)	50.0	5.5
BE35	2	Prov. Namur	50.3	4.9
BG	0	Bulgaria	42.8	25.2
BG3	1	Severna i Yugoiztochna Bulgaria	43.1	25.9
BG31	2	Severozapaden	43.4	23.9
BG32	2	Severen tsentralen	43.2	25.6
BG33	2	Severoiztochen	43.4	27.3
BG34	2	Yugoiztochen	42.5	26.5
BG4	1	Yugozapadna i Yuzhna tsentralna Bulgaria	42.1	24.2
BG41	2	Yugozapaden	42.3	23.3
BG42	2	Yuzhen tsentralen	41.7	25.2
CY	0	Kýpros	35.0	33.2
CY0	1	Kýpros	35.0	33.2
CY00	2	Kýpros	35.0	33.2
CZ	0	Česko	49.7	15.3
CZ0	1	Česko	49.7	15.3
CZ01	2	Praha	50.1	14.5
CZ02	2	Střední Čechy	50.1	15.0
CZ03	2	Jihozápad	49.1	14.0
CZ04	2	Severozápad	50.4	13.4
CZ05	2	Severovýchod	50.3	15.8
CZ06	2	Jihovýchod	49.2	16.2
CZ07	2	Střední Morava	49.3	17.6
CZ08	2	Moravskoslezsko	49.8	18.0
DE	0	Deutschland	51.1	10.4
DE1	1	Baden-Württemberg	48.5	9.0
DE11	2	Stuttgart	49.0	9.6
DE12	2	Karlsruhe	49.0	8.7
DE13	2	Freiburg	48.0	8.2
DE14	2	Tübingen	48.1	9.5
DE2	1	Bayern	48.9	11.4
DE21	2	Oberbayern	48.1	11.8
DE22	2	Niederbayern	48.7	12.8
DE23	2	Oberpfalz	49.4	12.1
DE24	2	Oberfranken	50.1	11.4
DE25	2	Mittelfranken	49.3	10.8
DE26	2	Unterfranken	50.0	9.9
DE27	2	Schwaben	48.2	10.5
DE3	1	Berlin	52.5	13.4
DE30	2	Berlin	52.5	13.4
DE4	1	Brandenburg	53.1	12.1
DE40	2	Brandenburg	53.1	12.1
DE5	1	Bremen	53.1	8.8
DE50	2	Bremen	53.1	8.8
DE6	1	Hamburg	53.5	10.0
DE60	2	Hamburg	53.5	10.0
DE7	1	Hessen	50.6	9.0
DE71	2	Darmstadt	50.1	8.8
DE72	2	Gießen	50.7	8.8
DE73	2	Kassel	51.1	9.5
DE8	1	Mecklenburg-Vorpommern	53.7	12.5
DE80	2	Mecklenburg-Vorpommern	53.7	12.5
DE9	1	Niedersachsen	52.8	9.2
DE91	2	Braunschweig	52.0	10.3
DE92	2	Hannover	52.4	9.3
DE93	2	Lüneburg	53.0	10.0
DE94	2	Weser-Ems	52.9	7.8
DEA	1	Nordrhein-Westfalen	51.5	7.6
DEA1	2	Düsseldorf	51.4	6.6
DEA2	2	Köln	50.8	6.8
DEA3	2	Münster	52.0	7.4
DEA4	2	Detmold	51.9	8.8
DEA5	2	Arnsberg	51.3	8.0
DEB	1	Rheinland-Pfalz	49.5	7.9
DEB1	2	Koblenz	50.3	7.5
DEB2	2	Trier	50.0	6.7
DEB3	2	Rheinhessen-Pfalz	49.5	7.9
DEC	1	Saarland	49.4	7.0
DEC0	2	Saarland	49.4	7.0
DED	1	Sachsen	51.1	13.3
DED2	2	Dresden	51.2	14.1
DED4	2	Chemnitz	50.7	12.8
DED5	2	Leipzig	51.4	12.7
DEE	1	Sachsen-Anhalt	52.0	11.7
DEE0	2	Sachsen-Anhalt	52.0	11.7
DEF	1	Schleswig-Holstein	54.0	9.7
DEF0	2	Schleswig-Holstein	54.0	9.7
DEG	1	Thüringen	50.9	11.0
DEG0	2	Thüringen	50.9	11.0
DK	0	Danmark	56.0	9.3
DK0	1	Danmark	56.0	9.3
DK01	2	Hovedstaden	55.9	12.3
DK02	2	Sjælland	55.5	11.7
DK03	2	Syddanmark	55.4	9.1
DK04	2	Midtjylland	56.2	9.4
DK05	2	Nordjylland	57.3	10.0
EE	0	Eesti	58.7	25.8
EE0	1	Eesti	58.7	25.8
EE00	2	Eesti	58.7	25.8
EL	0	Elláda	39.6	21.7
EL3	1	Attiki	38.1	23.7
EL30	2	Attiki	38.1	23.7
EL4	1	Nisia Aigaiou, Kriti	35.2	24.8
EL41	2	Voreio Aigaio	39.1	26.2
EL42	2	Notio Aigaio	36.2	28.0
EL43	2	Kriti	35.2	24.8
EL5	1	Voreia Elláda	40.8	23.3
EL51	2	Anatoliki Makedonia, Thraki	41.2	24.4
EL52	2	Kentriki Makedonia	40.7	22.3
EL53	2	Dytiki Makedonia	40.4	21.5
EL54	2	Ipeiros	39.6	20.8
EL6	1	Kentriki Elláda	39.1	22.2
EL61	2	Thessalia	39.7	22.2
EL62	2	Ionia Nisia	38.2	20.6
EL63	2	Dytiki Elláda	37.9	21.8
EL64	2	Sterea Elláda	38.7	22.5
EL65	2	Peloponnisos	37.3	22.4
ES	0	España	40.4	-3.6
ES1	1	Noroeste	42.8	-7.8
ES11	2	Galicia	42.8	-7.9
ES12	2	Principado de Asturias	43.3	-5.8
ES13	2	Cantabria	43.2	-4.0
ES2	1	Noreste	41.9	-1.2
ES21	2	País Vasco	43.0	-2.6
ES22	2	Comunidad Foral de Navarra	42.7	-1.6
ES23	2	La Rioja	42.3	-2.5
ES24	2	Aragón	41.5	-0.7
ES3	1	Comunidad de Madrid	40.5	-3.7
ES30	2	Comunidad de Madrid	40.5	-3.7
ES4	1	Centro (ES)	40.6	-5.9
ES41	2	Castilla y León	41.8	-4.8
ES42	2	Castilla-La Mancha	39.3	-3.2
ES43	2	Extremadura	39.2	-6.2
ES5	1	Este	41.8	2.1
ES51	2	Cataluña	41.8	1.5
ES52	2	Comunitat Valenciana	39.4	-0.5
ES53	2	Illes Balears	39.6	3.0
ES6	1	Sur	37.5	-4.2
ES61	2	Andalucía	37.5	-4.6
ES62	2	Región de Murcia	38.0	-1.5
ES63	2	Ciudad de Ceuta	35.9	-5.4
ES64	2	Ciudad de Melilla	35.3	-3.0
ES7	1	Canarias	28.3	-16.6
ES70	2	Canarias	28.3	-16.6
FI	0	Suomi/Finland	64.5	26.3
FI1	1	Manner-Suomi	64.5	26.3
FI19	2	Länsi-Suomi	62.3	23.7
FI1B	2	Helsinki-Uusimaa	60.4	24.8
FI1C	2	Etelä-Suomi	61.2	25.7
FI1D	2	Pohjois- ja Itä-Suomi	65.7	27.1
FI2	1	Åland	60.2	19.8
FI20	2	Åland	60.2	19.8
FR	0	France	46.6	2.5
FR1	1	Ile-de-France	48.7	2.5
FR10	2	Ile-de-France	48.7	2.5
FRB	1	Centre — Val de Loire	47.5	1.7
FRB0	2	Centre — Val de Loire	47.5	1.7
FRC	1	Bourgogne-Franche-Comté	47.2	4.8
FRC1	2	Bourgogne	47.2	4.1
FRC2	2	Franche-Comté	47.2	6.1
FRD	1	Normandie	48.9	-0.1
FRD1	2	Basse-Normandie	48.9	-0.5
FRD2	2	Haute-Normandie	49.4	1.0
FRE	1	Hauts-de-France	50.0	2.8
FRE1	2	Nord-Pas de Calais	50.5	2.7
FRE2	2	Picardie	49.6	2.8
FRF	1	Grand Est	48.7	5.6
FRF1	2	Alsace	48.3	7.4
FRF2	2	Champagne-Ardenne	48.7	4.5
FRF3	2	Lorraine	48.8	6.1
FRG	1	Pays de la Loire	47.5	-0.8
FRG0	2	Pays de la Loire	47.5	-0.8
FRH	1	Bretagne	48.2	-2.8
FRH0	2	Bretagne	48.2	-2.8
FRI	1	Nouvelle-Aquitaine	45.5	0.4
FRI1	2	Aquitaine	44.4	-0.2
FRI2	2	Limousin	45.8	1.7
FRI3	2	Poitou-Charentes	46.2	-0.1
FRJ	1	Occitanie	43.7	2.1
FRJ1	2	Languedoc-Roussillon	43.9	4.1
FRJ2	2	Midi-Pyrénées	43.8	1.5
FRK	1	Auvergne-Rhône-Alpes	45.3	4.6
FRK1	2	Auvergne	45.7	3.2
FRK2	2	Rhône-Alpes	45.4	5.3
FRL	1	Provence-Alpes-Côte d’Azur	44.0	6.1
FRL0	2	Provence-Alpes-Côte d’Azur	44.0	6.1
FRM	1	Corse	42.2	9.1
FRM0	2	Corse	42.2	9.1
FRY	1	RUP FR — Régions Ultrapériphériques Françaises	3.9	-53.2
FRY1	2	Guadeloupe	16.2	-61.7
FRY2	2	Martinique	14.6	-60.9
FRY3	2	Guyane	3.9	-53.2
FRY4	2	La Réunion	-21.1	55.5
FRY5	2	Mayotte	-12.8	45.1
HR	0	Hrvatska	45.5	18.0
HR0	1	Hrvatska	45.5	18.0
HR02	2	Panonska Hrvatska	45.6	17.2
HR03	2	Jadranska Hrvatska	44.4	15.5
HR05	2	Grad Zagreb	45.8	16.0
HR06	2	Sjeverna Hrvatska	46.1	16.3
HU	0	Magyarország	47.2	19.4
HU1	1	Közép-Magyarország	47.4	19.3
HU11	2	Budapest	47.5	19.1
HU12	2	Pest	47.2	19.8
HU2	1	Dunántúl	46.9	17.7
HU21	2	Közép-Dunántúl	47.2	18.1
HU22	2	Nyugat-Dunántúl	47.2	17.0
HU23	2	Dél-Dunántúl	46.3	18.0
HU3	1	Alföld és Észak	47.4	20.8
HU31	2	Észak-Magyarország	48.0	20.5
HU32	2	Észak-Alföld	47.6	21.3
HU33	2	Dél-Alföld	46.6	19.5
IE	0	Éire/Ireland	53.2	-8.1
IE0	1	Ireland	53.2	-8.1
IE04	2	Northern and Western	53.7	-8.4
IE05	2	Southern	52.3	-8.4
IE06	2	Eastern and Midland	53.3	-7.0
IT	0	Italia	42.8	12.6
ITC	1	Nord-Ovest	45.3	8.7
ITC1	2	Piemonte	45.1	7.9
ITC2	2	Valle d’Aosta/Vallée d’Aoste	45.7	7.4
ITC3	2	Liguria	44.1	8.1
ITC4	2	Lombardia	45.6	9.8
ITF	1	Sud	40.7	15.6
ITF1	2	Abruzzo	42.2	13.9
ITF2	2	Molise	41.6	14.6
ITF3	2	Campania	41.1	14.8
ITF4	2	Puglia	41.0	16.6
ITF5	2	Basilicata	40.5	16.1
ITF6	2	Calabria	39.2	16.4
ITG	1	Isole	37.6	14.2
ITG1	2	Sicilia	37.6	14.2
ITG2	2	Sardegna	40.1	9.0
ITH	1	Nord-Est	45.5	11.6
ITH1	2	Provincia Autonoma di Bolzano/Bozen	46.7	11.4
ITH2	2	Provincia Autonoma di Trento	46.1	10.8
ITH3	2	Veneto	45.7	11.8
ITH4	2	Friuli-Venezia Giulia	46.2	13.0
ITH5	2	Emilia-Romagna	44.5	11.0
ITI	1	Centro (IT)	42.9	12.1
ITI1	2	Toscana	43.5	11.1
ITI2	2	Umbria	43.0	12.5
ITI3	2	Marche	43.3	13.1
ITI4	2	Lazio	42.0	12.8
LT	0	Lietuva	55.3	23.9
LT0	1	Lietuva	55.3	23.9
LT01	2	Sostinės regionas	54.8	25.2
LT02	2	Vidurio ir vakarų Lietuvos regionas	55.4	23.7
LU	0	Luxembourg	49.8	6.1
LU0	1	Luxembourg	49.8	6.1
LU00	2	Luxembourg	49.8	6.1
LV	0	Latvija	56.6	26.4
LV0	1	Latvija	56.6	26.4
LV00	2	Latvija	56.6	26.4
MT	0	Malta	35.9	14.4
MT0	1	Malta	35.9	14.4
MT00	2	Malta	35.9	14.4
NL	0	Nederland	52.2	5.3
NL1	1	Noord-Nederland	53.0	6.3
NL11	2	Groningen	53.3	6.7
NL12	2	Friesland (NL)	53.1	5.8
NL13	2	Drenthe	52.9	6.6
NL2	1	Oost-Nederland	52.3	6.0
NL21	2	Overijssel	52.4	6.4
NL22	2	Gelderland	52.1	5.9
NL23	2	Flevoland	52.5	5.5
NL3	1	West-Nederland	52.1	4.7
NL32	2	Noord-Holland	52.6	4.9
NL34	2	Zeeland	51.5	3.9
NL35	2	Utrecht	52.1	5.2
NL36	2	Zuid-Holland	51.9	4.5
NL4	1	Zuid-Nederland	51.5	5.4
NL41	2	Noord-Brabant	51.5	5.6
NL42	2	Limburg (NL)	51.2	5.9
PL	0	Polska	52.1	19.4
PL2	1	Makroregion południowy	50.1	19.7
PL21	2	Małopolskie	49.9	20.3
PL22	2	Śląskie	50.3	19.0
PL4	1	Makroregion północno-zachodni	52.7	16.3
PL41	2	Wielkopolskie	52.5	16.6
PL42	2	Zachodniopomorskie	53.6	15.6
PL43	2	Lubuskie	52.2	15.3
PL5	1	Makroregion południowo-zachodni	50.9	16.9
PL51	2	Dolnośląskie	51.1	16.4
PL52	2	Opolskie	50.6	17.9
PL6	1	Makroregion północny	53.7	18.2
PL61	2	Kujawsko-pomorskie	53.1	18.5
PL62	2	Warmińsko-mazurskie	53.9	20.8
PL63	2	Pomorskie	54.2	18.0
PL7	1	Makroregion centralny	51.3	19.9
PL71	2	Łódzkie	51.6	19.4
PL72	2	Świętokrzyskie	50.8	20.8
PL8	1	Makroregion wschodni	51.6	22.7
PL81	2	Lubelskie	51.2	22.9
PL82	2	Podkarpackie	50.0	22.2
PL84	2	Podlaskie	53.3	22.9
PL9	1	Makroregion województwo mazowieckie	52.3	21.1
PL91	2	Warszawski stołeczny	52.2	21.1
PL92	2	Mazowiecki regionalny	51.5	21.2
PT	0	Portugal	39.7	-8.0
PT1	1	Continente	39.7	-8.0
PT11	2	Norte	41.5	-7.7
PT15	2	Algarve	37.3	-7.8
PT19	2	Centro (PT)	40.3	-7.8
PT1A	2	Grande Lisboa	38.9	-9.2
PT1B	2	Península de Setúbal	38.6	-8.9
PT1C	2	Alentejo	38.4	-7.9
PT1D	2	Oeste e Vale do Tejo	39.3	-8.6
PT2	1	Região Autónoma dos Açores	37.8	-25.5
PT20	2	Região Autónoma dos Açores	37.8	-25.5
PT3	1	Região Autónoma da Madeira	32.7	-17.0
PT30	2	Região Autónoma da Madeira	32.7	-17.0
RO	0	România	45.8	25.0
RO1	1	Macroregiunea Unu	46.7	24.1
RO11	2	Nord-Vest	47.2	23.3
RO12	2	Centru	46.2	24.8
RO2	1	Macroregiunea Doi	46.1	27.2
RO21	2	Nord-Est	47.1	26.7
RO22	2	Sud-Est	45.5	27.0
RO3	1	Macroregiunea Trei	44.6	25.9
RO31	2	Sud-Muntenia	44.5	25.3
RO32	2	Bucureşti-Ilfov	44.5	26.1
RO4	1	Macroregiunea Patru	45.2	22.8
RO41	2	Sud-Vest Oltenia	44.6	23.7
RO42	2	Vest	45.7	22.0
SE	0	Sverige	60.6	14.4
SE1	1	Östra Sverige	58.8	15.5
SE11	2	Stockholm	59.2	18.2
SE12	2	Östra Mellansverige	59.2	16.1
SE2	1	Södra Sverige	57.4	13.9
SE21	2	Småland med öarna	57.2	15.0
SE22	2	Sydsverige	56.0	13.9
SE23	2	Västsverige	58.1	12.9
SE3	1	Norra Sverige	64.4	17.4
SE31	2	Norra Mellansverige	60.7	14.5
SE32	2	Mellersta Norrland	63.2	15.2
SE33	2	Övre Norrland	66.2	19.3
SI	0	Slovenija	46.1	14.8
SI0	1	Slovenija	46.1	14.8
SI03	2	Vzhodna Slovenija	46.2	15.3
SI04	2	Zahodna Slovenija	46.2	14.2
SK	0	Slovensko	48.7	19.5
SK0	1	Slovensko	48.7	19.5
SK01	2	Bratislavský kraj	48.3	17.2
SK02	2	Západné Slovensko	48.4	18.1
SK03	2	Stredné Slovensko	48.8	19.4
SK04	2	Východné Slovensko	48.9	21.2
`;
