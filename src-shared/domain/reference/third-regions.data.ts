/** Generated from resources/reference/third-regions.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const THIRD_REGIONS = `key	en	de	fr	ja	countries
africa	Africa	Afrika	Afrique	アフリカ	AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW
south-east-asia	South-East Asia	Südostasien	Asie du Sud-Est	東南アジア	BN ID KH LA MM MY PH SG TH TL VN
eastern-europe-non-eu	Eastern Europe (non-EU)	Osteuropa (außerhalb der EU)	Europe orientale (hors UE)	東欧（EU域外）	AM AZ BY GE MD UA
western-balkans	Western Balkans	Westbalkan	Balkans occidentaux	西バルカン	AL BA ME MK RS XK
eu-southern-neighbourhood	EU Southern Neighbourhood	Südliche Nachbarschaft der EU	Voisinage méridional de l’UE	EU南方近隣地域	DZ EG IL JO LB LY MA PS SY TN
latin-america	Latin America	Lateinamerika	Amérique latine	ラテンアメリカ	AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE
`;
