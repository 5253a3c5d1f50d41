import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocalization } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-paths';
import type { VocabularyChoice } from '../../application/vocabulary-choice';
import { OfferSites } from './OfferSites';
import { OfferVocabulary } from './OfferVocabulary';
import { Sample } from './Sample';

export interface WelcomeProperties {
  /** The keys that open the reader; '' where none are set. */
  readonly shortcut: string;
  /** Called within the click: the browser asks the person. False where they refused. */
  readonly addSites: (patterns: readonly string[]) => Promise<boolean>;
  readonly vocabulary: VocabularyChoice;
}

const STEPS = ['read', 'mark', 'return'] as const;
const PROMISES: readonly (readonly [name: string, icon: IconName])[] = [
  ['machine', 'lock'],
  ['page', 'document'],
  ['site', 'check'],
];

/** What a person sees once, after installation. */
export function Welcome({ shortcut, addSites, vocabulary }: WelcomeProperties): JSX.Element {
  const { text, lang, dir } = useLocalization();
  useEffect(() => {
    Object.assign(document.documentElement, { lang, dir });
    document.documentElement.dataset['state'] = 'ready';
    document.title = text('welcome-page');
  }, [text, lang, dir]);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <p class="brand">
          <Icon name="brand" />
          {text('product')}
        </p>
        <h1>{text('welcome-title')}</h1>
        <p class="welcome-lead">{text('welcome-lead')}</p>
      </header>
      <ol class="welcome-steps" data-part="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <Picture step={step} />
            <h2>{text(`step-${step}`)}</h2>
            <p>{text(`step-${step}-sentence`, { shortcut: shortcut || 'none' })}</p>
          </li>
        ))}
      </ol>
      <Sample />
      <section class="welcome-promises" aria-labelledby="promises">
        <h2 id="promises">{text('promise-title')}</h2>
        <ul>
          {PROMISES.map(([name, icon]) => (
            <li key={name}>
              <Icon name={icon} />
              {text(`promise-${name}`)}
            </li>
          ))}
        </ul>
      </section>
      <OfferVocabulary choice={vocabulary} />
      <OfferSites addSites={addSites} />
    </main>
  );
}

/** A page as the step leaves it, drawn by the stylesheet. */
function Picture({ step }: { readonly step: (typeof STEPS)[number] }): JSX.Element {
  return (
    <div class="welcome-picture" data-step={step} aria-hidden="true">
      <i />
      <i data-colour={step === 'read' ? undefined : 'violation'} />
      <i />
      <i data-colour={step === 'return' ? 'source' : undefined} />
      <i />
    </div>
  );
}
