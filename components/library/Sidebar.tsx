import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocalization } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { IconName } from '../ui/icon-paths';
import type { Route } from './route';
import type { TagBranch } from './tag-tree';
import { UndoButtons, type Undoable } from './UndoButtons';

export interface SidebarProperties {
  readonly route: Route;
  readonly annotations: number;
  readonly documents: number;
  readonly tagCount: number;
  readonly binned: number;
  readonly undoable: Undoable;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly tags: readonly TagBranch[];
  readonly tag: string | null;
  readonly onTag: (path: string | null) => void;
}

/** Where to go, and the tags with their counts. Where there is little room it folds under one button. */
export function Sidebar(properties: SidebarProperties): JSX.Element {
  const { route, annotations, documents, tagCount, binned, tags, tag, onTag } = properties;
  const { text } = useLocalization();
  const [unfolded, setUnfolded] = useState(false);
  const fold = (): void => setUnfolded(false);
  return (
    <header class="side" data-unfolded={unfolded || undefined}>
      <div class="side-top">
        <p class="brand">
          <Icon name="brand" />
          {text('product')}
        </p>
        <UndoButtons {...properties} />
        <IconButton
          class="side-menu"
          icon="menu"
          label={text('menu')}
          aria-expanded={unfolded}
          aria-controls="side-content"
          onClick={() => setUnfolded(!unfolded)}
        />
      </div>
      <div id="side-content" class="side-content">
        <nav aria-label={text('library')}>
          <ul class="places">
            <Place
              href="#annotations"
              icon="annotations"
              current={route.view === 'annotations'}
              count={annotations}
              onGo={fold}
            >
              {text('annotations')}
            </Place>
            <Place
              href="#documents"
              icon="document"
              current={route.view === 'documents'}
              count={documents}
              onGo={fold}
            >
              {text('documents')}
            </Place>
            <Place href="#tags" icon="tag" current={route.view === 'tags'} count={tagCount} onGo={fold}>
              {text('tags')}
            </Place>
            <Place href="#bin" icon="trash" current={route.view === 'bin'} count={binned} onGo={fold}>
              {text('bin')}
            </Place>
            <Place href="#settings" icon="settings" current={route.view === 'settings'} onGo={fold}>
              {text('settings')}
            </Place>
          </ul>
        </nav>
        {tags.length > 0 && (
          <section aria-labelledby="side-tags">
            <h2 id="side-tags" class="side-heading">
              {text('narrow-by-tag')}
            </h2>
            <TagBranches
              branches={tags}
              chosen={tag}
              onChoose={(path) => {
                fold();
                onTag(path);
              }}
            />
          </section>
        )}
      </div>
    </header>
  );
}

function Place(properties: {
  readonly href: string;
  readonly icon: IconName;
  readonly current: boolean;
  readonly count?: number;
  readonly onGo: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { lang } = useLocalization();
  return (
    <li>
      <a
        class="place"
        href={properties.href}
        aria-current={properties.current ? 'page' : undefined}
        onClick={properties.onGo}
      >
        <Icon name={properties.icon} />
        <span class="place-name">{properties.children}</span>
        {properties.count !== undefined && (
          <span class="place-count">{properties.count.toLocaleString(lang)}</span>
        )}
      </a>
    </li>
  );
}

function TagBranches(properties: {
  readonly branches: readonly TagBranch[];
  readonly chosen: string | null;
  readonly onChoose: (path: string | null) => void;
}): JSX.Element {
  const { branches, chosen, onChoose } = properties;
  const { lang } = useLocalization();
  return (
    <ul class="places">
      {branches.map((branch) => (
        <li key={branch.path}>
          <button
            type="button"
            class="place"
            data-tag={branch.path}
            aria-pressed={branch.path === chosen}
            onClick={() => onChoose(branch.path === chosen ? null : branch.path)}
          >
            <span class="place-name">
              <bdi>{branch.label}</bdi>
            </span>
            <span class="place-count">{branch.count.toLocaleString(lang)}</span>
          </button>
          {branch.branches.length > 0 && (
            <TagBranches branches={branch.branches} chosen={chosen} onChoose={onChoose} />
          )}
        </li>
      ))}
    </ul>
  );
}
