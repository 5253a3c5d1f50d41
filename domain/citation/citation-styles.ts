import type { CitationStyle, CitationStyleId } from './citation-style';
import { apa } from './styles/apa';
import { bluebook } from './styles/bluebook';
import { chicago } from './styles/chicago';
import { euaa } from './styles/euaa';
import { house } from './styles/house';
import { oscola } from './styles/oscola';
import { refworld } from './styles/refworld';

export const CITATION_STYLES: Readonly<Record<CitationStyleId, CitationStyle>> = {
  house,
  chicago,
  apa,
  oscola,
  bluebook,
  refworld,
  euaa,
};
