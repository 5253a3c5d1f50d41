import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createVocabularyChoice } from '../../application/vocabulary-choice';
import { createWorkspace } from '../../application/workspace';
import { readShortcuts } from '../../application/read-shortcuts';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { Welcome } from '../../components/welcome/Welcome';
import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import welcome from '../../locales/en/welcome.ftl?raw';

const localization = createLocalization('en', [common, citation, reader, welcome]);
const vocabulary = createVocabularyChoice(createWorkspace());
const { reader: shortcut } = await readShortcuts(browser.commands);

render(
  <LocalizationProvider localization={localization}>
    <Welcome
      shortcut={shortcut}
      vocabulary={vocabulary}
      addSites={(patterns) => browser.permissions.request({ origins: [...patterns] })}
    />
  </LocalizationProvider>,
  document.body,
);
