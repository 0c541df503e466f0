import { useQuery } from '@tanstack/react-query';
import { indicatorOf } from '#app/domain/receivedForm.ts';
import { useApi } from '../../api/apiContext.tsx';
import { AnchoredPopover, type Anchor } from '../../components/AnchoredPopover.tsx';
import { SourceTrail } from '../../components/sources/SourceTrail.tsx';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { SourcesPopover } from '../grid/SourcesPopover.tsx';
import { CoverageCard } from '../report/CoverageCard.tsx';
import type { FilledCell } from './formTypes.ts';

/** Where the figure of a filled cell came from: its units, one unit's reports, or the units counted. */
export function FormSources({
  campaign,
  cell,
  anchor,
  onClose,
}: {
  readonly campaign: string;
  readonly cell: FilledCell;
  readonly anchor: Anchor;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { target, unit } = cell;
  const indicator = indicatorOf(target);
  const grid = useQuery({
    queryKey: ['grid', campaign],
    queryFn: () => api.campaign.grid({ campaign }),
    enabled: indicator !== null && unit === null,
  });
  const status = useQuery({
    queryKey: ['status', campaign],
    queryFn: () => api.campaign.status({ campaign }),
    enabled: target.kind === 'coverage',
  });
  const label = sourcesText.label(cell.text);
  if (indicator !== null && unit !== null) {
    return (
      <AnchoredPopover anchor={anchor} label={label} onClose={onClose}>
        <SourceTrail
          trail={{ campaign, indicator }}
          unitCode={unit.code}
          printed={null}
          onBack={null}
        />
      </AnchoredPopover>
    );
  }
  if (indicator !== null) {
    if (grid.data === undefined) return null;
    const kind = target.kind === 'groupTotal' ? target.unitKind : null;
    return <SourcesPopover grid={grid.data} open={{ indicator, kind, anchor }} onClose={onClose} />;
  }
  if (status.data === undefined) return null;
  return (
    <AnchoredPopover anchor={anchor} label={label} onClose={onClose}>
      <CoverageCard coverage={status.data} campaign={campaign} reportId={null} />
    </AnchoredPopover>
  );
}

/** Facts and names have no figure behind them. */
export function hasSources({ target }: FilledCell): boolean {
  return indicatorOf(target) !== null || target.kind === 'coverage';
}
