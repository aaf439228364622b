/** Generated from resources/reference/cooperation-forms.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const COOPERATION_FORMS = `key	en	de	fr	ja
industry	Industry	Industrie	Industrie	産業
trade	Trade	Handel	Commerce	貿易
research-innovation	Research and innovation	Forschung und Innovation	Recherche et innovation	研究・イノベーション
tourism	Tourism	Tourismus	Tourisme	観光
mobility	Mobility	Mobilität	Mobilité	モビリティ・人的交流
investment	Investment	Investitionen	Investissement	投資
`;
