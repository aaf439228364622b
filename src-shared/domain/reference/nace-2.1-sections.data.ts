/** Generated from resources/reference/nace-2.1-sections.tsv by scripts/generate-reference.ts; edit the table, not this file. */
export const NACE_2_1_SECTIONS = `code	en	de	fr	ja
A	Agriculture, forestry and fishing	Land- und Forstwirtschaft, Fischerei	Agriculture, sylviculture et pêche	農業、林業及び漁業
B	Mining and quarrying	Bergbau und Gewinnung von Steinen und Erden	Industries extractives	鉱業及び採石業
C	Manufacturing	Verarbeitendes Gewerbe/Herstellung von Waren	Industrie manufacturière	製造業
D	Electricity, gas, steam and air conditioning supply	Energieversorgung	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	電気、ガス、蒸気及び空調供給業
E	Water supply; sewerage, waste management and remediation activities	Wasserversorgung; Abwasser- und Abfallentsorgung und Beseitigung von Umweltverschmutzungen	Production et distribution d’eau; assainissement, gestion des déchets et dépollution	水供給業、下水処理並びに廃棄物管理及び浄化活動
F	Construction	Baugewerbe/Bau	Construction	建設業
G	Wholesale and retail trade	Handel	Commerce	卸売業及び小売業
H	Transportation and storage	Verkehr und Lagerei	Transports et entreposage	運輸業及び保管業
I	Accommodation and food service activities	Gastgewerbe/Beherbergung und Gastronomie	Hébergement et restauration	宿泊業及び飲食サービス業
J	Publishing, broadcasting, and content production and distribution activities	Verlagswesen, Rundfunk sowie Erstellung und Verbreitung von Medieninhalten	Édition, diffusion et activités de production et de distribution de contenu	出版、放送並びにコンテンツの制作及び配給業
K	Telecommunication, computer programming, consulting, computing infrastructure and other information service activities	Telekommunikation, Softwareentwicklung, IT-Beratung und Erbringung sonstiger Dienstleistungen der Informationstechnologie und der Computerinfrastruktur	Télécommunications, programmation informatique, conseil, infrastructure informatique et autres activités de service d’information	電気通信、コンピュータプログラミング、コンサルティング、コンピューティング基盤及びその他の情報サービス業
L	Financial and insurance activities	Erbringung von Finanz- und Versicherungsdienstleistungen	Activités financières et d’assurance	金融業及び保険業
M	Real estate activities	Grundstücks- und Wohnungswesen	Activités immobilières	不動産業
N	Professional, scientific and technical activities	Erbringung von wissenschaftlichen und technischen Dienstleistungen	Activités spécialisées, scientifiques et techniques	専門、科学及び技術サービス業
O	Administrative and support service activities	Erbringung von sonstigen wirtschaftlichen Dienstleistungen	Activités de service administratif et de soutien	管理及び支援サービス業
P	Public administration and defence; compulsory social security	Öffentliche Verwaltung, Verteidigung; Sozialversicherung	Administration publique et défense; sécurité sociale obligatoire	公務及び国防、強制社会保障事業
Q	Education	Erziehung und Unterricht	Enseignement	教育
R	Human health and social work activities	Gesundheits- und Sozialwesen	Santé humaine et activités d’action sociale	保健衛生及び社会事業
S	Arts, sports and recreation	Kunst, Sport und Erholung	Arts, sports et activités récréatives	芸術、スポーツ及びレクリエーション
T	Other service activities	Erbringung von sonstigen Dienstleistungen	Autres activités de services	その他のサービス業
U	Activities of households as employers and undifferentiated goods - and service-producing activities of households for own use	Private Haushalte mit Hauspersonal sowie Herstellung von Waren und Erbringung von Dienstleistungen durch private Haushalte für den Eigenbedarf ohne ausgeprägten Schwerpunkt	Activités des ménages en tant qu’employeurs; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre	雇用主としての世帯活動並びに世帯による自家利用のための財及びサービスの生産活動（分化していないもの）
V	Activities of extraterritorial organisations and bodies	Exterritoriale Organisationen und Körperschaften	Activités des organisations et organismes extraterritoriaux	治外法権機関及び団体の活動
`;
