/**
 * Regions as human-rights reporting is filed by, from those of UN M49, with their countries by ISO 3166-1 code. What a
 * country is called comes from the browser.
 */
export const REGIONS = `
# africa | Africa | Sub-Saharan Africa
AC AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ
GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL
SN SO SS ST SZ TA TD TG TZ UG YT ZA ZM ZW
# americas | Americas | Latin America and the Caribbean | Latin America
AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO
EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE
PM PR PY SR SV SX TC TT US UY VC VE VG VI
# asia | Asia and the Pacific | Asia | Asia-Pacific | Oceania
AF AS AU BD BN BT CC CK CN CX FJ FM GU HK ID IN IO JP KH KI
KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH
PK PN PW SB SG TH TK TL TO TV TW UM VN VU WF WS
# eca | Europe and Central Asia | Europe/Central Asia | Europe & Central Asia | Europe-Central Asia
AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR
GB GE GG GI GL GR HR HU IE IM IS IT JE KG KZ LI LT LU LV MC
MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TJ TM TR UA
UZ VA XK
# mena | Middle East and North Africa | Middle East/North Africa | Middle East-North Africa | MENA
AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN YE
`;

/** What some countries are also called in this work; CLDR, which browsers go by, has other names or none of these. */
export const ALSO_CALLED = `
BN | Brunei Darussalam
BO | Plurinational State of Bolivia
CD | Democratic Republic of the Congo | Democratic Republic of Congo | DR Congo | DRC
CG | Republic of the Congo
CI | Ivory Coast
CV | Cape Verde
CZ | Czech Republic
GB | UK | Britain | Great Britain
IL | Israel/Palestine
IR | Islamic Republic of Iran
KP | North Korea | DPRK
KR | South Korea | Republic of Korea
LA | Lao PDR
MK | Macedonia
MM | Myanmar | Burma
PS | Palestine | Israel/Palestine | Occupied Palestinian Territory | State of Palestine
RU | Russian Federation
SY | Syrian Arab Republic
SZ | Swaziland
TL | East Timor
TR | Turkey
TZ | United Republic of Tanzania
US | USA | United States of America
VN | Viet Nam
`;
