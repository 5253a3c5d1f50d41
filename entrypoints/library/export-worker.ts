import { createExportSource } from '../../application/export-source';
import type { ExportTasks } from '../../application/export-tasks';
import { createExportWriter } from '../../application/export-writer';
import { sha256 } from '../../application/sha256';
import { createReadingWorkspace } from '../../application/workspace';
import { createLocalization } from '../../components/fluent/create-localization';
import { exportLabels } from '../../components/fluent/export-labels';
import { nameColours } from '../../components/fluent/name-colours';
import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import { takeTasks } from '../../messaging/worker';

const localization = createLocalization('en', [common, citation]);

takeTasks<ExportTasks>(
  self,
  createExportWriter({
    source: createExportSource(createReadingWorkspace()),
    labelsWith: (colourNames) => exportLabels(nameColours(localization, colourNames).text),
    locale: localization.lang,
    digest: sha256,
  }),
);
