import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  ORGANISATION_GROUPS,
  organisationPattern,
  ORGANISATIONS,
} from '../../domain/vocabulary/organisations';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface OfferSitesProperties {
  readonly addSites: (patterns: readonly string[]) => Promise<boolean>;
}

const HEADINGS = { independent: 'sites-ngo', un: 'sites-un' } as const;

/** Offers the sites of rights organisations: all with one click, some of them, or none. */
export function OfferSites({ addSites }: OfferSitesProperties): JSX.Element {
  const text = useText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<'allowed' | 'refused' | 'later' | null>(null);
  const wanted = ORGANISATIONS.filter(({ domain }) => !left.has(domain));

  const leaveOut = (domain: string, out: boolean): void => {
    const next = new Set(left);
    if (out) next.add(domain);
    else next.delete(domain);
    setLeft(next);
  };
  // The browser asks only within the click: nothing may be awaited before `addSites`.
  const allow = (): void => {
    void addSites(wanted.map(organisationPattern)).then((granted) =>
      setOutcome(granted ? 'allowed' : 'refused'),
    );
  };
  const isDone = outcome === 'allowed' || outcome === 'later';
  return (
    <section class="welcome-sites" aria-labelledby="sites" data-part="sites">
      <h2 id="sites">{text('sites-title')}</h2>
      {!isDone && (
        <>
          <p>{text('sites-lead')}</p>
          <p class="welcome-warning">{text('sites-warning')}</p>
          <details>
            <summary>{text('sites-list', { count: ORGANISATIONS.length })}</summary>
            {ORGANISATION_GROUPS.map((group) => (
              <fieldset key={group} class="welcome-organisations">
                <legend>{text(HEADINGS[group])}</legend>
                {ORGANISATIONS.filter((one) => one.group === group).map(({ name, domain }) => (
                  <label key={domain}>
                    <input
                      type="checkbox"
                      value={domain}
                      checked={!left.has(domain)}
                      onChange={(event) => leaveOut(domain, !event.currentTarget.checked)}
                    />
                    <span lang="en">
                      {name} <small dir="ltr">{domain}</small>
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
          </details>
          <p class="welcome-actions">
            <Button look="primary" data-action="allow-sites" disabled={wanted.length === 0} onClick={allow}>
              {text('sites-allow', { count: wanted.length })}
            </Button>
            <Button look="outlined" data-action="not-now" onClick={() => setOutcome('later')}>
              {text('sites-not-now')}
            </Button>
          </p>
        </>
      )}
      <p class="welcome-outcome" aria-live="polite" data-outcome={outcome}>
        {outcome && text(`sites-${outcome}`)}
      </p>
      {isDone && (
        <a class="button button-primary" href="/library.html">
          {text('welcome-library')}
        </a>
      )}
    </section>
  );
}
