/** Generated from resources/reference/prefectures.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const PREFECTURES = `jis	iso	ja	kana	romaji	en	de	fr	region	lat	lon	capital_ja	capital_romaji
01	JP-01	北海道	ほっかいどう	Hokkaido	Hokkaido	Hokkaido	Hokkaido	Hokkaido	43.1	141.3	札幌市	Sapporo
02	JP-02	青森県	あおもりけん	Aomori	Aomori	Präfektur Aomori	préfecture d'Aomori	Tohoku	40.8	140.7	青森市	Aomori
03	JP-03	岩手県	いわてけん	Iwate	Iwate	Präfektur Iwate	préfecture d'Iwate	Tohoku	39.7	141.2	盛岡市	Morioka
04	JP-04	宮城県	みやぎけん	Miyagi	Miyagi	Präfektur Miyagi	préfecture de Miyagi	Tohoku	38.3	140.9	仙台市	Sendai
05	JP-05	秋田県	あきたけん	Akita	Akita	Präfektur Akita	préfecture d'Akita	Tohoku	39.7	140.1	秋田市	Akita
06	JP-06	山形県	やまがたけん	Yamagata	Yamagata	Präfektur Yamagata	préfecture de Yamagata	Tohoku	38.2	140.4	山形市	Yamagata
07	JP-07	福島県	ふくしまけん	Fukushima	Fukushima	Präfektur Fukushima	préfecture de Fukushima	Tohoku	37.8	140.5	福島市	Fukushima
08	JP-08	茨城県	いばらきけん	Ibaraki	Ibaraki	Präfektur Ibaraki	préfecture d'Ibaraki	Kanto	36.3	140.4	水戸市	Mito
09	JP-09	栃木県	とちぎけん	Tochigi	Tochigi	Präfektur Tochigi	préfecture de Tochigi	Kanto	36.6	139.9	宇都宮市	Utsunomiya
10	JP-10	群馬県	ぐんまけん	Gunma	Gunma	Präfektur Gunma	préfecture de Gunma	Kanto	36.4	139.1	前橋市	Maebashi
11	JP-11	埼玉県	さいたまけん	Saitama	Saitama	Präfektur Saitama	préfecture de Saitama	Kanto	35.9	139.7	さいたま市	Saitama
12	JP-12	千葉県	ちばけん	Chiba	Chiba	Präfektur Chiba	préfecture de Chiba	Kanto	35.6	140.1	千葉市	Chiba
13	JP-13	東京都	とうきょうと	Tokyo	Tokyo	Präfektur Tokio	préfecture de Tokyo	Kanto	35.7	139.7	新宿区	Shinjuku
14	JP-14	神奈川県	かながわけん	Kanagawa	Kanagawa	Präfektur Kanagawa	préfecture de Kanagawa	Kanto	35.5	139.6	横浜市	Yokohama
15	JP-15	新潟県	にいがたけん	Niigata	Niigata	Präfektur Niigata	préfecture de Niigata	Chubu	37.9	139.0	新潟市	Niigata
16	JP-16	富山県	とやまけん	Toyama	Toyama	Präfektur Toyama	préfecture de Toyama	Chubu	36.7	137.2	富山市	Toyama
17	JP-17	石川県	いしかわけん	Ishikawa	Ishikawa	Präfektur Ishikawa	préfecture d'Ishikawa	Chubu	36.6	136.6	金沢市	Kanazawa
18	JP-18	福井県	ふくいけん	Fukui	Fukui	Präfektur Fukui	préfecture de Fukui	Chubu	36.1	136.2	福井市	Fukui
19	JP-19	山梨県	やまなしけん	Yamanashi	Yamanashi	Präfektur Yamanashi	préfecture de Yamanashi	Chubu	35.7	138.6	甲府市	Kofu
20	JP-20	長野県	ながのけん	Nagano	Nagano	Präfektur Nagano	préfecture de Nagano	Chubu	36.6	138.2	長野市	Nagano
21	JP-21	岐阜県	ぎふけん	Gifu	Gifu	Präfektur Gifu	préfecture de Gifu	Chubu	35.4	136.7	岐阜市	Gifu
22	JP-22	静岡県	しずおかけん	Shizuoka	Shizuoka	Präfektur Shizuoka	préfecture de Shizuoka	Chubu	35.0	138.4	静岡市	Shizuoka
23	JP-23	愛知県	あいちけん	Aichi	Aichi	Präfektur Aichi	préfecture d'Aichi	Chubu	35.2	136.9	名古屋市	Nagoya
24	JP-24	三重県	みえけん	Mie	Mie	Präfektur Mie	préfecture de Mie	Kinki	34.7	136.5	津市	Tsu
25	JP-25	滋賀県	しがけん	Shiga	Shiga	Präfektur Shiga	préfecture de Shiga	Kinki	35.0	135.9	大津市	Otsu
26	JP-26	京都府	きょうとふ	Kyoto	Kyoto	Präfektur Kyoto	préfecture de Kyoto	Kinki	35.0	135.8	京都市	Kyoto
27	JP-27	大阪府	おおさかふ	Osaka	Osaka	Präfektur Osaka	préfecture d'Osaka	Kinki	34.7	135.5	大阪市	Osaka
28	JP-28	兵庫県	ひょうごけん	Hyogo	Hyogo	Präfektur Hyogo	préfecture de Hyogo	Kinki	34.7	135.2	神戸市	Kobe
29	JP-29	奈良県	ならけん	Nara	Nara	Präfektur Nara	préfecture de Nara	Kinki	34.7	135.8	奈良市	Nara
30	JP-30	和歌山県	わかやまけん	Wakayama	Wakayama	Präfektur Wakayama	préfecture de Wakayama	Kinki	34.2	135.2	和歌山市	Wakayama
31	JP-31	鳥取県	とっとりけん	Tottori	Tottori	Präfektur Tottori	préfecture de Tottori	Chugoku	35.5	134.2	鳥取市	Tottori
32	JP-32	島根県	しまねけん	Shimane	Shimane	Präfektur Shimane	préfecture de Shimane	Chugoku	35.5	133.1	松江市	Matsue
33	JP-33	岡山県	おかやまけん	Okayama	Okayama	Präfektur Okayama	préfecture d'Okayama	Chugoku	34.7	133.9	岡山市	Okayama
34	JP-34	広島県	ひろしまけん	Hiroshima	Hiroshima	Präfektur Hiroshima	préfecture de Hiroshima	Chugoku	34.4	132.5	広島市	Hiroshima
35	JP-35	山口県	やまぐちけん	Yamaguchi	Yamaguchi	Präfektur Yamaguchi	préfecture de Yamaguchi	Chugoku	34.2	131.5	山口市	Yamaguchi
36	JP-36	徳島県	とくしまけん	Tokushima	Tokushima	Präfektur Tokushima	préfecture de Tokushima	Shikoku	34.1	134.6	徳島市	Tokushima
37	JP-37	香川県	かがわけん	Kagawa	Kagawa	Präfektur Kagawa	préfecture de Kagawa	Shikoku	34.3	134.0	高松市	Takamatsu
38	JP-38	愛媛県	えひめけん	Ehime	Ehime	Präfektur Ehime	préfecture d'Ehime	Shikoku	33.8	132.8	松山市	Matsuyama
39	JP-39	高知県	こうちけん	Kochi	Kochi	Präfektur Kochi	préfecture de Kochi	Shikoku	33.6	133.5	高知市	Kochi
40	JP-40	福岡県	ふくおかけん	Fukuoka	Fukuoka	Präfektur Fukuoka	préfecture de Fukuoka	Kyushu-Okinawa	33.6	130.4	福岡市	Fukuoka
41	JP-41	佐賀県	さがけん	Saga	Saga	Präfektur Saga	préfecture de Saga	Kyushu-Okinawa	33.2	130.3	佐賀市	Saga
42	JP-42	長崎県	ながさきけん	Nagasaki	Nagasaki	Präfektur Nagasaki	préfecture de Nagasaki	Kyushu-Okinawa	32.8	129.9	長崎市	Nagasaki
43	JP-43	熊本県	くまもとけん	Kumamoto	Kumamoto	Präfektur Kumamoto	préfecture de Kumamoto	Kyushu-Okinawa	32.8	130.7	熊本市	Kumamoto
44	JP-44	大分県	おおいたけん	Oita	Oita	Präfektur Oita	préfecture d'Oita	Kyushu-Okinawa	33.2	131.6	大分市	Oita
45	JP-45	宮崎県	みやざきけん	Miyazaki	Miyazaki	Präfektur Miyazaki	préfecture de Miyazaki	Kyushu-Okinawa	31.9	131.4	宮崎市	Miyazaki
46	JP-46	鹿児島県	かごしまけん	Kagoshima	Kagoshima	Präfektur Kagoshima	préfecture de Kagoshima	Kyushu-Okinawa	31.6	130.6	鹿児島市	Kagoshima
47	JP-47	沖縄県	おきなわけん	Okinawa	Okinawa	Präfektur Okinawa	préfecture d'Okinawa	Kyushu-Okinawa	26.2	127.7	那覇市	Naha
`;
