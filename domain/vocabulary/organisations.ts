/** A publisher of human-rights reporting, offered at the first run; nothing works differently on its pages. */
export interface Organisation {
  readonly name: string;
  /** Without `www.`; its subdomains are meant, too. */
  readonly domain: string;
  readonly group: OrganisationGroup;
}

export const ORGANISATION_GROUPS = ['independent', 'un'] as const;
export type OrganisationGroup = (typeof ORGANISATION_GROUPS)[number];

/** International ones only: a list by country would tell where somebody works. */
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
];

/** The match pattern of a domain and its subdomains, on https. */
export function organisationPattern({ domain }: Organisation): string {
  return `https://*.${domain}/*`;
}
