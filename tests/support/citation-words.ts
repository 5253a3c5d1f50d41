import { citationLabels } from '../../components/fluent/citation-labels';
import { createLocalization } from '../../components/fluent/create-localization';
import citation from '../../locales/en/citation.ftl?raw';

/** The words of citations as people get them. */
export const citationWords = citationLabels(createLocalization('en', [citation]).text);
