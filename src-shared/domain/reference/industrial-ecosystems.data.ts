/** Generated from resources/reference/industrial-ecosystems.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const INDUSTRIAL_ECOSYSTEMS = `key	en	de	fr	ja
aerospace-defence	Aerospace and defence	Luft- und Raumfahrt und Verteidigung	Aérospatiale et défense	航空宇宙・防衛
agri-food	Agri-food	Agrar- und Ernährungswirtschaft	Agroalimentaire	農業・食品
construction	Construction	Bauwesen	Construction	建設
creative-cultural-industries	Creative and cultural industries	Kultur- und Kreativwirtschaft	Industries culturelles et créatives	文化・クリエイティブ産業
digital	Digital	Digitales	Numérique	デジタル
electronics	Electronics	Elektronik	Électronique	エレクトロニクス
energy-intensive-industries	Energy-intensive industries	Energieintensive Industrien	Industries à forte intensité énergétique	エネルギー集約型産業
energy-renewables	Energy – renewables	Erneuerbare Energien	Énergies renouvelables	再生可能エネルギー
health	Health	Gesundheit	Santé	健康・医療
mobility-transport-automotive	Mobility, transport and automotive	Mobilität, Verkehr und Automobil	Mobilité, transports et automobile	モビリティ・運輸・自動車
proximity-social-economy	Proximity and social economy	Lokal- und Sozialwirtschaft	Économie de proximité et économie sociale	地域密着型経済・社会的経済
retail	Retail	Einzelhandel	Commerce de détail	小売
textiles	Textiles	Textilien	Textile	繊維
tourism	Tourism	Tourismus	Tourisme	観光
`;
