/** Generated from resources/reference/statistical-regions-2024.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const STATISTICAL_REGIONS_2024 = `code	level	name	lat	lon
AL	0	Shqipëria	41.1	20.1
AL0	1	Shqipëria	41.1	20.1
AL01	2	Veri	41.9	20.0
AL02	2	Qender	41.1	20.1
AL03	2	Jug	40.5	20.1
BA	0	Bosna I Hercegovina	44.1	17.8
CH	0	Schweiz/Suisse/Svizzera	46.8	8.2
CH0	1	Schweiz/Suisse/Svizzera	46.8	8.2
CH01	2	Région lémanique	46.1	7.2
CH02	2	Espace Mittelland	46.9	7.4
CH03	2	Nordwestschweiz	47.4	8.2
CH04	2	Zürich	47.4	8.7
CH05	2	Ostschweiz	46.9	9.5
CH06	2	Zentralschweiz	47.0	8.4
CH07	2	Ticino	46.3	8.8
IS	0	Ísland	64.8	-19.0
IS0	1	Ísland	64.8	-19.0
IS00	2	Ísland	64.8	-19.0
LI	0	Liechtenstein	47.1	9.6
LI0	1	Liechtenstein	47.1	9.6
LI00	2	Liechtenstein	47.1	9.6
ME	0	Crna Gora	42.8	19.3
ME0	1	Crna Gora	42.8	19.3
ME00	2	Crna Gora	42.8	19.3
MK	0	Severna Makedonija	41.6	21.7
MK0	1	Severna Makedonija	41.6	21.7
MK00	2	Severna Makedonija	41.6	21.7
NO	0	Norge	61.5	9.5
NO0	1	Norge	61.5	9.5
NO02	2	Innlandet	61.4	10.4
NO06	2	Trøndelag/Trööndelage	63.1	11.2
NO07	2	Nord-Norge	69.6	21.6
NO08	2	Oslo og Viken	60.1	9.9
NO09	2	Agder og Sør-Østlandet	59.1	8.2
NO0A	2	Vestlandet	61.0	6.8
NO0B	2	Svalbard og Jan Mayen	78.8	13.4
RS	0	Serbia	44.2	20.8
RS1	1	Serbia - sever	45.3	20.1
RS11	2	City of Belgrade	44.6	20.4
RS12	2	Autonomous Province of Vojvodina	45.4	20.1
RS2	1	Serbia - jug	43.7	21.1
RS21	2	Region Šumadije i Zapadne Srbije	43.9	20.3
RS22	2	Region Južne i Istočne Srbije	43.6	21.9
TR	0	Türkiye	39.0	35.4
TR1	1	İstanbul	41.2	28.5
TR10	2	İstanbul	41.2	28.5
TR2	1	Batı Marmara	39.8	27.5
TR21	2	Tekirdağ, Edirne, Kırklareli	41.3	27.2
TR22	2	Balıkesir, Çanakkale	39.8	27.5
TR3	1	Ege	38.3	28.9
TR31	2	İzmir	38.2	27.3
TR32	2	Aydın, Denizli, Muğla	37.5	28.6
TR33	2	Manisa, Afyonkarahisar, Kütahya, Uşak	38.8	29.5
TR4	1	Doğu Marmara	40.2	30.5
TR41	2	Bursa, Eskişehir, Bilecik	40.0	30.1
TR42	2	Kocaeli, Sakarya, Düzce, Bolu, Yalova	40.7	30.9
TR5	1	Batı Anadolu	38.5	32.7
TR51	2	Ankara	39.8	32.6
TR52	2	Konya, Karaman	37.9	32.7
TR6	1	Akdeniz	36.5	33.5
TR61	2	Antalya, Isparta, Burdur	37.6	30.9
TR62	2	Adana, Mersin	37.2	35.5
TR63	2	Hatay, Kahramanmaraş, Osmaniye	37.9	36.8
TR7	1	Orta Anadolu	39.1	35.6
TR71	2	Kırıkkale, Aksaray, Niğde, Nevşehir, Kırşehir	38.8	34.2
TR72	2	Kayseri, Sivas, Yozgat	39.3	36.4
TR8	1	Batı Karadeniz	41.0	34.6
TR81	2	Zonguldak, Karabük, Bartın	41.3	32.3
TR82	2	Kastamonu, Çankırı, Sinop	41.3	33.9
TR83	2	Samsun, Tokat, Çorum, Amasya	40.7	35.6
TR9	1	Doğu Karadeniz	40.8	39.7
TR90	2	Trabzon, Ordu, Giresun, Rize, Artvin, Gümüşhane	40.8	39.7
TRA	1	Kuzeydoğu Anadolu	40.0	41.8
TRA1	2	Erzurum, Erzincan, Bayburt	40.0	40.8
TRA2	2	Ağrı, Kars, Iğdır, Ardahan	40.2	43.2
TRB	1	Ortadoğu Anadolu	38.4	42.9
TRB1	2	Malatya, Elazığ, Bingöl, Tunceli	38.8	39.3
TRB2	2	Van, Muş, Bitlis, Hakkari	38.4	43.1
TRC	1	Güneydoğu Anadolu	37.6	40.0
TRC1	2	Gaziantep, Adıyaman, Kilis	37.0	37.2
TRC2	2	Şanlıurfa, Diyarbakır	38.1	40.5
TRC3	2	Mardin, Batman, Şırnak, Siirt	37.6	41.7
UA	0	Ukraina	49.0	31.4
XK	0	Kosovo*	42.6	20.9
XK0	1	Kosovo	42.6	20.9
XK00	2	Kosovo	42.6	20.9
`;
