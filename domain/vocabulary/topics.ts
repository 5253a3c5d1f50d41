/**
 * Human-rights topics by theme. A line is the topic's id, its label, and by what other names it goes; a line with `#` begins
 * a theme. Ids stay as they are when a label changes. Some names go for several topics: they find them, and make none of them.
 */
export const TOPICS = `
# torture | Torture
torture-in-custody | Torture in custody | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Freedom from torture
ill-treatment-in-custody | Ill-treatment in custody | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Inhuman treatment | Freedom from inhuman treatment or punishment
coerced-confessions | Coerced confessions | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Administration of justice & fair trial | Forced to sign (a confession)
denial-of-medical-care | Denial of medical care | Conditions of detention | Prisoner and detainee rights | Detention | Deprivation
solitary-confinement | Solitary confinement | Conditions of detention | Detention | Isolation
corporal-punishment | Corporal punishment | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Children's Rights | Beating | Amputation
threats-and-intimidation-of-detainees | Threats and intimidation of detainees | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | Threats | Death threats
failure-to-investigate-torture | Failure to investigate torture | Impunity
prevention-and-monitoring-of-places-of-detention | Prevention and monitoring of places of detention | Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment) | United Nations | Prison conditions
rehabilitation-and-redress-for-victims | Rehabilitation and redress for victims | Right to an effective remedy | Torture victims treatment | Rehabilitation
# detention | Detention
arbitrary-arrest-and-detention | Arbitrary arrest and detention | Arbitrary arrest & detention | Liberty & security of the person | Torture | Crisis and Conflict | Illegal detention
political-prisoners-and-prisoners-of-conscience | Political prisoners and prisoners of conscience | Arbitrary arrest & detention | Free Speech | Prisoners of conscience | Political detainees
incommunicado-or-secret-detention | Incommunicado or secret detention | Arbitrary arrest & detention | Terrorism / Counterterrorism
pretrial-detention | Pretrial detention | Liberty & security of the person | Criminal Justice | Detained persons
administrative-detention | Administrative detention | Arbitrary arrest & detention | Terrorism / Counterterrorism | Held under administrative detention
house-arrest | House arrest | Liberty & security of the person
denial-of-access-to-a-lawyer | Denial of access to a lawyer | Administration of justice & fair trial | Torture | Unfair trials | No legal counsel permitted
conditions-of-detention | Conditions of detention | Prisons | Prison conditions
deaths-in-custody | Deaths in custody | Right to life | Torture | Death
hostage-taking-and-abduction | Hostage-taking and abduction | Right to physical & moral integrity | Crisis and Conflict | Armed groups | Abduction
# life | Killings and Disappearances
extrajudicial-executions | Extrajudicial executions | Extrajudicial, summary or arbitrary executions | Police violence | Unlawful killings
excessive-use-of-force-by-police | Excessive use of force by police | Right to life | Right to peaceful assembly | Police | Police violence
enforced-disappearances | Enforced disappearances | Disappearances | Disappeared persons
death-penalty | Death penalty | Freedom from capital punishment
missing-persons | Missing persons | Enforced disappearances | Crisis and Conflict | Disappearances
attacks-by-non-state-armed-groups | Attacks by non-state armed groups | Right to life | Crisis and Conflict | Armed groups | Non-state agents
# justice | Justice and Accountability
unfair-trials | Unfair trials | Administration of justice & fair trial | Rule of Law | Fair trial | Trials
independence-of-judges-and-lawyers | Independence of judges and lawyers | Administration of justice & fair trial | Rule of Law | International justice | Judicial system | Lawyers
harassment-or-disbarment-of-lawyers | Harassment or disbarment of lawyers | Administration of justice & fair trial | Rule of Law | Human rights defenders | Lawyers
military-courts-trying-civilians | Military courts trying civilians | Administration of justice & fair trial | Rule of Law | Unfair trials | Military courts
impunity | Impunity | International Justice
amnesty-laws | Amnesty laws | Impunity | International Justice | Amnesty
truth-reparation-and-transitional-justice | Truth, reparation and transitional justice | Right to an effective remedy | International Justice | Reconciliation | Full compensation provided
international-courts-and-universal-jurisdiction | International courts and universal jurisdiction | Cooperation with international courts | International Justice | International courts
crimes-against-humanity-and-genocide | Crimes against humanity and genocide | Gross violations | International Justice | Crimes against humanity | Genocide
# civic | Civic Space
freedom-of-expression | Freedom of expression | Freedom of opinion and expression & access to information | Free Speech | Freedom of speech
journalists-and-media-freedom | Journalists and media freedom | Freedom of opinion and expression & access to information | Press Freedom | Free Speech | Freedom of expression | Mass media | Censorship
censorship-and-internet-shutdowns | Censorship and internet shutdowns | Freedom of opinion and expression & access to information | Technology and Rights | Free Speech | Technology and human rights | Censorship
peaceful-assembly-and-protest | Peaceful assembly and protest | Right to peaceful assembly | Freedom of Assembly | Protest
freedom-of-association-and-ngo-laws | Freedom of association and NGO laws | Freedom of association | Civil Society | NGOs
human-rights-defenders | Human rights defenders
reprisals-for-cooperation-with-the-un | Reprisals for cooperation with the UN | Reprisals | United Nations | Human rights defenders | UN treaty bodies
freedom-of-religion-or-belief | Freedom of religion or belief | Freedom of thought, conscience & religion | Religious freedom | Discrimination | Freedom of religion | Freedom of conscience
elections-and-political-participation | Elections and political participation | Right to participate in public affairs & right to vote | Elections | Freedom of expression | Political participation
academic-freedom | Academic freedom | Right to education | Freedom of expression
freedom-of-movement-and-travel-bans | Freedom of movement and travel bans | Freedom of movement | Right to leave
# conflict | Armed Conflict
attacks-on-civilians | Attacks on civilians | International humanitarian law | Crisis and Conflict | Civilian population | War crimes
indiscriminate-and-explosive-weapons | Indiscriminate and explosive weapons | International humanitarian law | Arms | Arms control | Methods of indiscriminate attacks
landmines-and-cluster-munitions | Landmines and cluster munitions | International humanitarian law | Arms | Arms control
arms-transfers | Arms transfers | International humanitarian law | Arms | Arms control
attacks-on-health-care | Attacks on health care | Right to health | Health | Crisis and Conflict | Health services
attacks-on-schools-and-education | Attacks on schools and education | Right to education | Children's Rights | Schools
siege-starvation-and-blocked-aid | Siege, starvation and blocked aid | Right to food | Crisis and Conflict | Famine
conflict-related-sexual-violence | Conflict-related sexual violence | Sexual & gender-based violence | Women's Rights | Crisis and Conflict | Rape | War crimes
child-soldiers | Child soldiers | Children in armed conflict | Children's Rights | Child rights | Forced conscription
forced-displacement-and-occupation | Forced displacement and occupation | Internally displaced persons | Crisis and Conflict | Forced relocation | Foreign occupation
# security | Counterterrorism and Emergency Powers
abusive-counterterrorism-laws | Abusive counterterrorism laws | Human rights & counter-terrorism | Terrorism / Counterterrorism | Security and human rights | National security
state-of-emergency-and-derogations | State of emergency and derogations | State of emergency | Terrorism / Counterterrorism | Security and human rights | Emergency legislation
rendition-and-diplomatic-assurances | Rendition and diplomatic assurances | Non-refoulement | Terrorism / Counterterrorism | Torture | Extradition
military-private-security-and-mercenaries | Military, private security and mercenaries | Use of mercenaries/private security | Crisis and Conflict | Armed conflict | Private security guards
# equality | Discrimination and Equality
racial-discrimination | Racial discrimination | Racial Justice | Racism | Discrimination | Ethnic discrimination
ethnic-and-national-minorities | Ethnic and national minorities | Members of minorities | Minority rights | Discrimination | Minority groups | Ethnic persecution
indigenous-peoples | Indigenous peoples | Indigenous Rights
lgbt-and-intersex-people | LGBT and intersex people | Lesbian, gay, bisexual, transgender & intersex persons | LGBT Rights | Discrimination | LGBTI rights | Sexual orientation | Homosexual
persons-with-disabilities | Persons with disabilities | Disability Rights | Discrimination | Disabled persons
older-people | Older people | Older persons | Rights of Older People | Discrimination | Elderly | Abuse of the elderly
caste-and-descent-based-discrimination | Caste and descent-based discrimination | Racial discrimination | Discrimination | Caste system
hate-speech-and-incitement | Hate speech and incitement | Incitement | Free Speech | Discrimination | Freedom from incitement to hatred
nationality-and-statelessness | Nationality and statelessness | Rights related to name, identity & nationality | Statelessness | Refugees, asylum-seekers and migrants | Right to a nationality
# women | Women's Rights
domestic-violence | Domestic violence | Sexual & gender-based violence
rape-and-sexual-violence | Rape and sexual violence | Sexual & gender-based violence | Rape | Sexual abuse
femicide | Femicide | Sexual & gender-based violence | Violence against women
female-genital-mutilation | Female genital mutilation | Harmful practices
child-and-forced-marriage | Child and forced marriage | Rights related to marriage & family | Children's Rights | Marriage
sexual-and-reproductive-rights | Sexual and reproductive rights | Sexual & reproductive health and rights | Health | Reproductive health | Abortion
discriminatory-laws-and-practices | Discriminatory laws and practices | Discrimination against women | Discrimination | Gender discrimination
trafficking-in-persons | Trafficking in persons | Human trafficking & contemporary forms of slavery | Trafficking | Slavery
# children | Children's Rights
violence-against-children | Violence against children | Children: protection against exploitation | Child rights | Child abuse
child-labour | Child labour | Children: protection against exploitation | Child rights
juvenile-justice | Juvenile justice | Child rights | Children in conflict with the law
children-deprived-of-liberty-or-in-institutions | Children deprived of liberty or in institutions | Conditions of detention | Disability Rights | Child rights | Children
access-to-education | Access to education | Right to education | Child rights
# refugees | Refugees and Migrants
access-to-asylum | Access to asylum | Refugees & asylum seekers | Refugees, asylum-seekers and migrants | Asylum | Right to seek asylum
refoulement-and-pushbacks | Refoulement and pushbacks | Non-refoulement | Refugees, asylum-seekers and migrants | Refoulement | Deportation
immigration-detention | Immigration detention | Migrants | Conditions of detention | Refugees, asylum-seekers and migrants | Aliens | Detention
internally-displaced-persons | Internally displaced persons | Refugees, asylum-seekers and migrants
migrant-and-domestic-workers | Migrant and domestic workers | Migrant workers | Women's Rights | Refugees, asylum-seekers and migrants | Household workers
transnational-repression-of-exiles | Transnational repression of exiles | Free Speech | Human rights defenders | Exile
# esc | Economic, Social and Cultural Rights
right-to-health | Right to health | Health | Living in dignity
housing-and-forced-evictions | Housing and forced evictions | Right to adequate housing | Economic Justice and Rights | Living in dignity | Forced evictions | Right to housing | Homelessness
right-to-food | Right to food | Economic Justice and Rights | Living in dignity
water-and-sanitation | Water and sanitation | Safe drinking water & sanitation | Economic Justice and Rights | Living in dignity
labour-rights-and-trade-unions | Labour rights and trade unions | Labour rights and right to work | Trade union rights | Labor Rights | Corporate accountability | Labour | Trade unions
forced-labour-and-slavery | Forced labour and slavery | Human trafficking & contemporary forms of slavery | Labor Rights | Corporate accountability | Forced labour | Bonded labour
poverty-and-social-security | Poverty and social security | Right to social security | Human rights & poverty | Economic Justice and Rights | Living in dignity | Poverty | Social security
land-and-property | Land and property | Land & property rights | Economic Justice and Rights | Living in dignity | Land tenure | Right to property
education | Education | Right to education | Children's Rights | Living in dignity
cultural-rights-and-heritage | Cultural rights and heritage | Cultural rights | Crisis and Conflict | Living in dignity | Culture
corruption | Corruption | Economic Justice and Rights
# business | Environment, Business and Technology
environment-and-climate | Environment and climate | Human rights & the environment | Environment and Human Rights | Climate change | Environment
toxics-and-pollution | Toxics and pollution | Human rights & toxics / hazardous wastes | Environment and Human Rights | Climate change | Environment
corporate-abuses-and-supply-chains | Corporate abuses and supply chains | Business & human rights | Corporate Accountability | Economic Justice and Rights | Business corporations
surveillance-spyware-and-privacy | Surveillance, spyware and privacy | Private life & privacy | Technology and Rights | Technology and human rights | Privacy
automated-decisions-and-biometric-systems | Automated decisions and biometric systems | Private life & privacy | Technology and Rights | Technology and human rights | Technology
# un | UN and International Mechanisms
universal-periodic-review | Universal Periodic Review | Cooperation & Follow up with UPR | United Nations | Universal human rights protection system
treaty-body-review | Treaty body review | Cooperation & Follow up with Treaty Bodies | United Nations | UN treaty bodies
special-procedures | Special procedures | Cooperation & Follow up with Special Procedures | United Nations | Universal human rights protection system
commissions-of-inquiry | Commissions of inquiry | United Nations
regional-courts-and-commissions | Regional courts and commissions | International Justice | Regional human rights protection systems
ratification-and-reservations | Ratification and reservations | Ratification of & accession to international instruments | United Nations | Treaties
national-human-rights-institutions | National human rights institutions | National Human Rights Institution (NHRI) | United Nations
sanctions-and-state-pressure | Sanctions and state pressure | United Nations | Sanctions
`;
