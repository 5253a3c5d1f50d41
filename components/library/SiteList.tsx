import type { JSX } from 'preact';
import type { Site } from '../../application/library-port';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface SiteListProperties {
  readonly sites: readonly Site[];
  readonly onRemove: (site: Site) => void;
}

/** More than this many fold away: a whole group came with one click. */
const FEW = 8;

/** Each site on which the probe runs. */
export function SiteList({ sites, onRemove }: SiteListProperties): JSX.Element {
  const text = useText();
  if (sites.length === 0) return <p class="quiet">{text('sites-none')}</p>;
  const list = (
    <ul class="sites">
      {sites
        .toSorted((one, other) => one.host.localeCompare(other.host, 'en'))
        .map((site) => (
          <li key={site.pattern} data-site={site.pattern}>
            <bdi dir="ltr">{site.host}</bdi>
            <Button
              icon="trash"
              aria-label={text('site-remove', { host: site.host })}
              data-action="remove-site"
              onClick={() => onRemove(site)}
            >
              {text('remove')}
            </Button>
          </li>
        ))}
    </ul>
  );
  if (sites.length <= FEW) return list;
  return (
    <details class="sites-all">
      <summary>{text('sites-all', { count: sites.length })}</summary>
      {list}
    </details>
  );
}
