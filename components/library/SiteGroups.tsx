import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Site } from '../../application/library-port';
import {
  ORGANISATION_GROUPS,
  organisationPattern,
  organisationsOf,
} from '../../domain/vocabulary/organisations';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface SiteGroupsProperties {
  readonly granted: readonly Site[];
  /** The name of a group, and the patterns that are not granted yet. */
  readonly onAdd: (name: string, patterns: readonly string[]) => void;
  readonly onRemove: (name: string, patterns: readonly string[]) => void;
}

/** The human-rights sites by group, each added and taken back as a whole. */
export function SiteGroups({ granted, onAdd, onRemove }: SiteGroupsProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const known = new Set(granted.map(({ pattern }) => pattern));
  return (
    <>
      <h3 id={id}>{text('site-groups')}</h3>
      <ul class="site-groups" aria-labelledby={id}>
        {ORGANISATION_GROUPS.map((group) => {
          const name = text(`group-${group}`);
          const patterns = organisationsOf(group).map(organisationPattern);
          const there = patterns.filter((pattern) => known.has(pattern));
          const missing = patterns.filter((pattern) => !known.has(pattern));
          return (
            <li key={group} data-group={group} data-added={there.length}>
              <span class="site-group-name">
                {name} <small>{text('group-count', { added: there.length, count: patterns.length })}</small>
              </span>
              {there.length > 0 && (
                <Button
                  icon="trash"
                  aria-label={text('group-remove', { name })}
                  data-action="remove-group"
                  onClick={() => onRemove(name, there)}
                >
                  {text('remove')}
                </Button>
              )}
              {missing.length > 0 && (
                <Button
                  look="outlined"
                  icon="plus"
                  aria-label={text('group-add', { name })}
                  data-action="add-group"
                  onClick={() => onAdd(name, missing)}
                >
                  {text('site-add')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
