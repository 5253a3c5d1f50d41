/**
 * Query parameters that say how a reader came, never what is shown, by who puts them there. Facts from the documentation of those
 * services, as of November 2026; why no list of others is carried, and how this one is kept: docs/adr/0018. None is named that a site
 * may use for what it shows (`id`, `ref`, `source`, `from`, `page`).
 */
const SENDERS: Readonly<Record<string, string>> = {
  analytics:
    'utm_[\\w-]+ _gl _ga ga_\\w+ mtm_\\w+ matomo_\\w+ itm_\\w+ int_(source|medium|campaign|content|cmp_\\w+) piwik_\\w+ pk_(campaign|cpn|cid|content|kwd|keyword|medium|source)',
  google: 'gclid gclsrc dclid gbraid wbraid gad_\\w+ srsltid usqp amp_(js_v|gsa|tf)',
  meta: 'fbclid fb_(action_ids|action_types|comment_id|ref|source) igsh(id)? mibextid',
  microsoft: 'msclkid ocid',
  x: 'twclid ref_src ref_url',
  otherNetworks:
    'ttclid li_fat_id lipi trk(_\\w+)? rdt_cid epik sc_(channel|campaign|content|medium|outcome|geo|country) yclid ysclid _openstat ymclid rb_clickid spm vk_(ref|source) wechat_redirect share_(source|medium|plat|tag|session_id)',
  adobe:
    's_(cid|kwcid) ef_id cmpid xtor at_(campaign|medium|custom\\d|link_\\w+|ptr_\\w+|format|bbc_team|campaign_type) mkt_tok icid',
  measurement:
    'ns_(mchannel|source|campaign|linkname|fee) wt[._](mc_id|mc|zmc|zsrc) ncid mbid oly_(anon|enc)_id nr_email_referer soc_(src|trk)',
  mail: 'mc_(cid|eid|tc) ml_subscriber(_hash)? _hs\\w+ __hs\\w+ hsa_\\w+ hsctatracking vero_(id|conv) elq\\w* sp(mailing|user|job|report)id _bta_(tid|c) __s _ke _kx _cio_id dm_i emci emdi sb_referer_host ck_subscriber_id bsft_\\w+ iterable_\\w+',
  advertising:
    'tblci dicbo oborigurl wickedid zanpid mkwid pcrid irclickid _branch_(match_id|referrer) guccounter guce_referrer(_sig)?',
  publishers: 'smid smtyp share(d)?via sh(are)?_?kit sms_(ss|click)',
};

/** Parameters that ask for the form of a page for small screens: the same text. */
const FORMS = /^(amp(=(1|true)?)?|outputtype=amp|output=amp|_amp(=(1|true)?)?|view=amp)$/i;

const NAMES = new RegExp(`^(?:${Object.values(SENDERS).join(' ').replaceAll(' ', '|')})$`, 'i');

/** Whether a part of a query (`name=value`, as it stands in the address) can go without another text coming. */
export function isBeside(part: string): boolean {
  return NAMES.test(part.replace(/=.*$/s, '')) || FORMS.test(part);
}
