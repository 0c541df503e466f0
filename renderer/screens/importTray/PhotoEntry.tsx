import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { searchKey } from '#app/domain/searchKey.ts';
import { useApi } from '../../api/apiContext.tsx';
import { photoEntryText } from '../../i18n/importTray.vi.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { NewReport } from '../sheet/NewReport.tsx';
import { formOf } from '../sheet/formItems.ts';
import { SourcePicture, useSourceFile } from './SourcePicture.tsx';
import { photoPath, TRAY_PATH } from './trayPaths.ts';
import items from './Items.module.css';
import views from './SourceView.module.css';
import classes from './Tray.module.css';

/** A photographed paper beside the report that is typed from it; it becomes its evidence. */
export function PhotoEntry({
  campaign,
  sourceId,
}: {
  readonly campaign: string;
  readonly sourceId: string;
}) {
  const api = useApi();
  const [, navigate] = useLocation();
  const unitCode = new URLSearchParams(useSearch()).get('don-vi');
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  return (
    <Page
      title={photoEntryText.title}
      tools={
        <>
          <Button component={Link} href={TRAY_PATH} variant="default">
            {photoEntryText.back}
          </Button>
          <Select
            aria-label={photoEntryText.unit}
            placeholder={photoEntryText.unit}
            className={items.unitField ?? ''}
            searchable
            value={unitCode}
            data={(grid.data?.units ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            filter={({ options, search }) =>
              options.filter(
                (option) =>
                  'label' in option && searchKey(option.label).includes(searchKey(search)),
              )
            }
            onChange={(code) => navigate(photoPath(sourceId, code), { replace: true })}
          />
          <Tool label={photoEntryText.zoomIn} onClick={() => setZoom((now) => now * 1.25)}>
            <IconZoomIn size={16} stroke={1.6} />
          </Tool>
          <Tool label={photoEntryText.zoomOut} onClick={() => setZoom((now) => now / 1.25)}>
            <IconZoomOut size={16} stroke={1.6} />
          </Tool>
          <Tool label={photoEntryText.turn} onClick={() => setTurn((now) => now + 1)}>
            <IconRotateClockwise size={16} stroke={1.6} />
          </Tool>
        </>
      }
      side={
        unitCode === null ? (
          <p className={classes.hint}>{photoEntryText.choose}</p>
        ) : (
          <UnitReport key={unitCode} campaign={campaign} unitCode={unitCode} sourceId={sourceId} />
        )
      }
    >
      <SourcePicture id={sourceId} name={photoEntryText.title} zoom={zoom} turn={turn} />
    </Page>
  );
}

function Tool(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="subtle" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

function UnitReport({
  campaign,
  unitCode,
  sourceId,
}: {
  readonly campaign: string;
  readonly unitCode: string;
  readonly sourceId: string;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const file = useSourceFile(sourceId);
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
  });
  const sheet = useQuery({
    queryKey: ['sheet', campaign, unitCode],
    queryFn: () => api.submission.sheet({ campaign, unitCode }),
  });
  const unit = grid.data?.units.find(({ code }) => code === unitCode);
  if (file === undefined || grid.data === undefined || unit === undefined) return null;
  const { data } = grid;
  return (
    <Loaded query={sheet}>
      {(shown) => {
        const form = formOf(data.indicators, shown);
        return (
          <div className={views.entry}>
            <h2>{shown.unit.name}</h2>
            <NewReport
              campaign={campaign}
              sheet={shown}
              form={form}
              dueCodes={form.flatMap(({ code }) =>
                unit.cells[code]?.state === 'notDue' ? [] : [code],
              )}
              evidence={[file]}
              onSaved={async (submissionId) => {
                await api.importTray.settle({ id: sourceId, submissionId });
                await queries.invalidateQueries({ queryKey: ['tray'] });
              }}
              onClose={() => navigate(TRAY_PATH)}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
