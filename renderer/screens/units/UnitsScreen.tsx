import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchKey } from '#app/domain/searchKey.ts';
import { useApi } from '../../api/apiContext.tsx';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { lifeText, UNIT_KEYS, unitsText } from '../../i18n/units.vi.ts';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { ImportFailure } from './ImportFailure.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { UnitTable } from './UnitTable.tsx';
import type { Unit } from './unitTypes.ts';
import { UnitTools } from './UnitTools.tsx';
import { useUnitImport } from './useUnitImport.ts';

/** Đơn vị: the units of the office by kind, with whom to call. */
export function UnitsScreen() {
  const api = useApi();
  const query = useQuery({ queryKey: ['units'], queryFn: () => api.unit.list() });
  const [search, setSearch] = useState('');
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const fileImport = useUnitImport();
  useAsked('don-vi', (code) => {
    setSearch('');
    focusWhenDrawn(() => withData('unit', code));
  });
  const units = query.data ?? [];
  const key = searchKey(search);
  const found = units.filter((unit) => foundBy(unit).includes(key));
  const edited = units.find(({ code }) => code === panel?.code) ?? null;
  return (
    <Page
      title={SCREEN_NAMES.units}
      subtitle={query.isSuccess ? countText(found, units) : ''}
      keys={UNIT_KEYS}
      sideLabel={edited === null ? unitsText.addHeading : unitsText.editHeading}
      tools={
        <UnitTools
          search={search}
          onSearch={setSearch}
          onAdd={() => setPanel({ code: null })}
          onImport={(file) => fileImport.mutate(file)}
          isImporting={fileImport.isPending}
        />
      }
      {...(panel === null
        ? {}
        : {
            side: (
              <UnitPanel
                key={panel.code ?? ''}
                unit={edited}
                units={units}
                onClose={() => {
                  setPanel(null);
                  focusRow(panel.code);
                }}
              />
            ),
          })}
    >
      <ImportFailure error={fileImport.error} />
      <Loaded query={query}>
        {() => (
          <UnitTable
            units={found}
            isFiltered={key !== ''}
            onEdit={(code) => setPanel({ code })}
            onAdd={() => setPanel({ code: null })}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** The unit being edited, or a new one. */
type OpenPanel = { readonly code: string | null };

function foundBy({ code, name, aliases, contactName, phone }: Unit): string {
  return searchKey([code, name, ...aliases, contactName ?? '', phone ?? ''].join(' '));
}

function countText(found: readonly Unit[], units: readonly Unit[]): string {
  if (found.length !== units.length) return unitsText.found(found.length, units.length);
  const ended = units.filter(({ hasEnded }) => hasEnded).length;
  const current = unitsText.count(units.length - ended);
  return ended === 0 ? current : `${current}, ${lifeText.ended(ended)}`;
}

function focusRow(code: string | null): void {
  const selector = code === null ? 'tr[tabindex="0"]' : `tr[data-unit="${CSS.escape(code)}"]`;
  document.querySelector<HTMLElement>(selector)?.focus();
}
