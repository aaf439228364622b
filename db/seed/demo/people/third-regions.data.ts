/** Invented names in Latin, Cyrillic and Arabic script. */
export const THIRD_REGION_PEOPLE = `language	family	familyKana	familyLatin	given	givenKana	givenLatin	gender
vi	Nguyễn	グエン	Nguyen	Thị Lan	ティ・ラン	Thi Lan	female
vi	Trần	チャン	Tran	Văn Hùng	ヴァン・フン	Van Hung	male
vi	Lê	レ	Le	Minh Châu	ミン・チャウ	Minh Chau	female
vi	Phạm	ファム	Pham	Quốc Bảo	クオック・バオ	Quoc Bao	male
vi	Võ	ヴォー	Vo	Thu Hà	トゥ・ハー	Thu Ha	female
en	Wanjiru	ワンジル		Grace	グレース		female
en	Ochieng	オチエング		Peter	ピーター		male
en	Akinyi	アキニ		Mercy	マーシー		female
en	Kiprotich	キプロティチ		Daniel	ダニエル		male
en	Odhiambo	オディアンボ		Lilian	リリアン		female
pt	Figueiredo	フィゲイレード		Luciana	ルシアーナ		female
pt	Guimarães	ギマランイス		Rafael	ラファエル		male
sr	Јовановић	ヨヴァノヴィッチ	Jovanović	Милица	ミリツァ	Milica	female
sr	Стојковић	ストイコヴィッチ	Stojković	Немања	ネマニャ	Nemanja	male
ar	المنصوري	マンスーリ	Mansouri	سلمى	サルマ	Salma	female
ar	بن يوسف	ベン・ユースフ	Ben Youssef	كريم	カリーム	Karim	male
`;
