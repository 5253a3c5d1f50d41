/** A publisher of human-rights reporting, offered at the first run; nothing works differently on its pages. */
export interface Organisation {
  readonly name: string;
  /** Without `www.`; its subdomains are meant, too. */
  readonly domain: string;
  readonly group: OrganisationGroup;
}

/** International ones first, then those of a region, by region. */
export const ORGANISATION_GROUPS = [
  'independent',
  'un',
  'africa',
  'americas',
  'asia',
  'europe',
  'middle-east',
] as const;
export type OrganisationGroup = (typeof ORGANISATION_GROUPS)[number];

/** What one click grants: a list by region would tell where somebody works, so those are only for who asks for them. */
export const INTERNATIONAL: ReadonlySet<OrganisationGroup> = new Set(['independent', 'un']);

/** No national ones, for the same reason. */
export const ORGANISATIONS: readonly Organisation[] = [
  { name: 'Human Rights Watch', domain: 'hrw.org', group: 'independent' },
  { name: 'Amnesty International', domain: 'amnesty.org', group: 'independent' },
  { name: 'International Federation for Human Rights (FIDH)', domain: 'fidh.org', group: 'independent' },
  { name: 'World Organisation Against Torture (OMCT)', domain: 'omct.org', group: 'independent' },
  { name: 'Front Line Defenders', domain: 'frontlinedefenders.org', group: 'independent' },
  { name: 'ARTICLE 19', domain: 'article19.org', group: 'independent' },
  { name: 'Committee to Protect Journalists', domain: 'cpj.org', group: 'independent' },
  { name: 'Reporters Without Borders', domain: 'rsf.org', group: 'independent' },
  { name: 'International Commission of Jurists', domain: 'icj.org', group: 'independent' },
  { name: 'International Service for Human Rights', domain: 'ishr.ch', group: 'independent' },
  { name: 'CIVICUS', domain: 'civicus.org', group: 'independent' },
  { name: 'Freedom House', domain: 'freedomhouse.org', group: 'independent' },
  { name: 'International Crisis Group', domain: 'crisisgroup.org', group: 'independent' },
  { name: 'Association for the Prevention of Torture', domain: 'apt.ch', group: 'independent' },
  { name: 'Physicians for Human Rights', domain: 'phr.org', group: 'independent' },
  { name: 'Human Rights First', domain: 'humanrightsfirst.org', group: 'independent' },
  { name: 'Minority Rights Group', domain: 'minorityrights.org', group: 'independent' },
  { name: 'Global Witness', domain: 'globalwitness.org', group: 'independent' },
  { name: 'Privacy International', domain: 'privacyinternational.org', group: 'independent' },
  { name: 'Access Now', domain: 'accessnow.org', group: 'independent' },
  { name: 'Electronic Frontier Foundation', domain: 'eff.org', group: 'independent' },
  { name: "Association for Women's Rights in Development", domain: 'awid.org', group: 'independent' },
  { name: 'Center for Justice and Accountability', domain: 'cja.org', group: 'independent' },
  { name: 'International Work Group for Indigenous Affairs', domain: 'iwgia.org', group: 'independent' },
  { name: 'The Advocates for Human Rights', domain: 'theadvocatesforhumanrights.org', group: 'independent' },
  { name: 'Equal Rights Trust', domain: 'equalrightstrust.org', group: 'independent' },
  { name: 'Peace Brigades International', domain: 'peacebrigades.org', group: 'independent' },
  { name: 'HURIDOCS', domain: 'huridocs.org', group: 'independent' },
  { name: 'ILGA World', domain: 'ilga.org', group: 'independent' },
  { name: 'Outright International', domain: 'outrightinternational.org', group: 'independent' },
  { name: 'Penal Reform International', domain: 'penalreform.org', group: 'independent' },
  { name: 'REDRESS', domain: 'redress.org', group: 'independent' },
  { name: 'Reprieve', domain: 'reprieve.org', group: 'independent' },
  { name: 'PEN International', domain: 'pen-international.org', group: 'independent' },
  { name: 'UN Human Rights Office (OHCHR)', domain: 'ohchr.org', group: 'un' },
  { name: 'United Nations', domain: 'un.org', group: 'un' },
  { name: 'UNHCR', domain: 'unhcr.org', group: 'un' },
  { name: 'Refworld (UNHCR)', domain: 'refworld.org', group: 'un' },
  { name: 'UN Women', domain: 'unwomen.org', group: 'un' },
  { name: 'ReliefWeb (OCHA)', domain: 'reliefweb.int', group: 'un' },
  { name: 'UNRWA', domain: 'unrwa.org', group: 'un' },
  { name: 'International Committee of the Red Cross', domain: 'icrc.org', group: 'independent' },
  { name: 'African Commission on Human and Peoples’ Rights', domain: 'achpr.au.int', group: 'africa' },
  { name: 'African Court on Human and Peoples’ Rights', domain: 'african-court.org', group: 'africa' },
  { name: 'AfricanDefenders', domain: 'africandefenders.org', group: 'africa' },
  { name: 'Center for Justice and International Law (CEJIL)', domain: 'cejil.org', group: 'americas' },
  { name: 'Inter-American Court of Human Rights', domain: 'corteidh.or.cr', group: 'americas' },
  {
    name: 'Organization of American States, with the Inter-American Commission on Human Rights',
    domain: 'oas.org',
    group: 'americas',
  },
  { name: 'Washington Office on Latin America', domain: 'wola.org', group: 'americas' },
  { name: 'Asia Pacific Forum', domain: 'asiapacificforum.net', group: 'asia' },
  { name: 'Asian Human Rights Commission', domain: 'humanrights.asia', group: 'asia' },
  { name: 'FORUM-ASIA', domain: 'forum-asia.org', group: 'asia' },
  { name: 'Civil Rights Defenders', domain: 'crd.org', group: 'europe' },
  {
    name: 'Council of Europe, with the European Court of Human Rights',
    domain: 'coe.int',
    group: 'europe',
  },
  { name: 'EU Agency for Asylum', domain: 'euaa.europa.eu', group: 'europe' },
  { name: 'EU Agency for Fundamental Rights', domain: 'fra.europa.eu', group: 'europe' },
  { name: 'European Digital Rights', domain: 'edri.org', group: 'europe' },
  { name: 'Norwegian Helsinki Committee', domain: 'nhc.no', group: 'europe' },
  { name: 'OSCE, with its Office for Democratic Institutions', domain: 'osce.org', group: 'europe' },
  { name: 'Cairo Institute for Human Rights Studies', domain: 'cihrs.org', group: 'middle-east' },
  { name: 'Gulf Centre for Human Rights', domain: 'gc4hr.org', group: 'middle-east' },
];

/** The match pattern of a domain and its subdomains, on https. */
export function organisationPattern({ domain }: Organisation): string {
  return `https://*.${domain}/*`;
}

export const organisationsOf = (group: OrganisationGroup): readonly Organisation[] =>
  ORGANISATIONS.filter((one) => one.group === group);
