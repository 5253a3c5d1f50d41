import type { JSX } from 'preact';
import type { Site } from '../../application/library-port';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface RevokedSitesProperties {
  readonly sites: readonly Site[];
  readonly onAsk: () => void;
  readonly onLeave: () => void;
}

/** Says which sites the browser grants no longer, and offers to ask for them again. */
export function RevokedSites({ sites, onAsk, onLeave }: RevokedSitesProperties): JSX.Element {
  const text = useText();
  return (
    <div role="status" data-part="sites-revoked">
      {sites.length > 0 && (
        <div class="offer offer-revoked">
          <p>{text('sites-revoked', { count: sites.length })}</p>
          <ul>
            {sites.map(({ pattern, host }) => (
              <li key={pattern} data-revoked={pattern}>
                <bdi dir="ltr">{host}</bdi>
              </li>
            ))}
          </ul>
          <p>
            <Button look="outlined" data-action="ask-again" onClick={onAsk}>
              {text('sites-ask-again')}
            </Button>
            <Button data-action="leave-revoked" onClick={onLeave}>
              {text('sites-leave')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
