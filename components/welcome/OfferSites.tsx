import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  INTERNATIONAL,
  ORGANISATION_GROUPS,
  organisationPattern,
  ORGANISATIONS,
  organisationsOf,
  type OrganisationGroup,
} from '../../domain/vocabulary/organisations';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { PartlyCheckbox } from '../ui/PartlyCheckbox';

export interface OfferSitesProperties {
  readonly addSites: (patterns: readonly string[]) => Promise<boolean>;
}

const INTERNATIONAL_DOMAINS = ORGANISATIONS.filter(({ group }) => INTERNATIONAL.has(group)).map(
  ({ domain }) => domain,
);

/** Offers the sites of rights organisations: the international ones with one click, some of them, others, or none. */
export function OfferSites({ addSites }: OfferSitesProperties): JSX.Element {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(INTERNATIONAL_DOMAINS));
  const [outcome, setOutcome] = useState<'allowed' | 'refused' | 'later' | null>(null);
  const wanted = ORGANISATIONS.filter(({ domain }) => chosen.has(domain));

  const choose = (domains: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const domain of domains) {
      if (on) next.add(domain);
      else next.delete(domain);
    }
    setChosen(next);
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
              <Group key={group} group={group} chosen={chosen} onChoose={choose} />
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

function Group({
  group,
  chosen,
  onChoose,
}: {
  readonly group: OrganisationGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (domains: readonly string[], on: boolean) => void;
}): JSX.Element {
  const text = useText();
  const organisations = organisationsOf(group);
  const domains = organisations.map(({ domain }) => domain);
  const name = text(`group-${group}`);
  return (
    <fieldset class="welcome-organisations" data-group={group}>
      <legend>
        <label>
          <PartlyCheckbox
            label={text('group-all', { name })}
            chosen={domains.filter((domain) => chosen.has(domain)).length}
            of={domains.length}
            onChange={(on) => onChoose(domains, on)}
          />
          {name}
        </label>
      </legend>
      {organisations.map(({ name: organisation, domain }) => (
        <label key={domain}>
          <input
            type="checkbox"
            value={domain}
            checked={chosen.has(domain)}
            onChange={(event) => onChoose([domain], event.currentTarget.checked)}
          />
          <span lang="en">
            {organisation} <small dir="ltr">{domain}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
