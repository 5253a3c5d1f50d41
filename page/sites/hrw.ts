import type { Publisher } from '../publishers';

/** Seen in a stored page. The titles of its lists are translated; that topics lie under /topic/ was seen in English only. */
export const hrw: Publisher = {
  domains: ['hrw.org'],
  name: 'Human Rights Watch',
  title: '.news-header__title, .report-header__title',
  subtitle: '.news-header__subtitle, .report-header__subtitle',
  byline: '.byline__name',
  date: '.news-header__dateline-date, .report-header__dateline-date',
  remove:
    '.minimal-share, .tag-block, .media-block, .download-item-link, .news-header__flag, .news-header__dateline',
  regions: '.tag-block__region-link:not([href*="/topic/"])',
  topics: '.tag-block__region-link[href*="/topic/"]',
};
