import { formatNumber, formatPercent } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type {
  Coverage,
  IndicatorSources,
  KeyFigure,
  LeaderCopyModel,
  LeaderDuty,
  LeaderUnit,
} from '#app/domain/reportModel.ts';
import { coverageText, leaderText } from '../../i18n/report.vi.ts';
import { HeadRow } from './annexFlow.tsx';
import type { FlowItem, FlowSection, FlowTable } from './flow.ts';
import classes from './Paper.module.css';
import { TableFigure } from './TableFigure.tsx';

/** The leader's copy as pages; it names units and never leaves the office. */
export function leaderFlow(model: LeaderCopyModel): FlowSection[] {
  return [
    {
      id: 'leader',
      orientation: 'portrait',
      notice: leaderText.notice,
      items: [...summary(model), ...followUp(model)],
    },
  ];
}

function summary(model: LeaderCopyModel): FlowItem[] {
  const { notSet } = leaderText;
  const [day = '', time = ''] = model.asOf.split('T');
  const cutOff = model.cutOffOn === null ? notSet : formatShortDate(model.cutOffOn);
  return [
    text('leader-title', leaderText.title, classes.insideTitle),
    text('leader-campaign', model.campaignName, classes.insideSubject),
    text('leader-content', leaderText.content(model.subject)),
    text(
      'leader-dates',
      leaderText.dates(
        `${time.slice(0, 5)} ngày ${formatShortDate(day)}`,
        cutOff,
        model.unitDeadline ?? notSet,
        model.superiorDeadline ?? notSet,
      ),
    ),
    heading('leader-coverage', leaderText.coverage),
    ...coverageRows(model.coverage),
    heading('leader-figures', leaderText.keyFigures),
    ...(model.keyFigures.length === 0
      ? [text('leader-no-figures', leaderText.noFigures)]
      : keyFigureRows(model.keyFigures)),
  ];
}

function followUp(model: LeaderCopyModel): FlowItem[] {
  return [
    {
      kind: 'block',
      id: 'leader-follow-up',
      startsPage: true,
      keepNext: true,
      node: <div className={classes.insideTitle}>{leaderText.followUp}</div>,
    },
    ...unitList('missing', leaderText.missing, model.missingUnits, leaderText.noMissing),
    ...unitList('returned', leaderText.returned, model.returnedUnits, leaderText.noReturned),
    ...unitList('late', leaderText.late, model.lateUnits, leaderText.noLate),
    ...unitList('none', leaderText.none, model.noneUnits, leaderText.noNone),
    ...dutyRows(model.duties),
    heading('leader-flags', leaderText.flags),
    ...(model.openFlags.length === 0
      ? [text('leader-no-flags', leaderText.noFlags)]
      : model.openFlags.map((flag, index) =>
          text(`leader-flag-${index}`, `- ${flag}`, classes.flag),
        )),
    heading('leader-sources', leaderText.sources),
    ...(model.sources.length === 0
      ? [text('leader-no-sources', leaderText.noFigures)]
      : model.sources.flatMap(sourceRows)),
  ];
}

const COVERAGE_ORDER = [
  'expected',
  'reported',
  'onTime',
  'late',
  'none',
  'returned',
  'missing',
] as const satisfies readonly (keyof Coverage)[];

function coverageRows(coverage: Coverage): FlowItem[] {
  const table: FlowTable = {
    id: 'leader-coverage-table',
    widths: COVERAGE_ORDER.map(() => 1336),
    sizePt: 11,
    head: <HeadRow cells={COVERAGE_ORDER.map((figure) => coverageText.figures[figure])} />,
  };
  const share = (count: number) =>
    coverage.expected === 0 ? '' : formatPercent(count / coverage.expected);
  const cells = (show: (count: number) => string) =>
    COVERAGE_ORDER.map((figure) => (
      <td key={figure} className={classes.center}>
        <TableFigure
          text={show(coverage[figure])}
          source={{ kind: 'coverage', figure }}
          isFirst={figure === COVERAGE_ORDER[0]}
        />
      </td>
    ));
  return [
    { kind: 'row', id: 'leader-counts', table, keepNext: true, node: cells(formatNumber) },
    { kind: 'row', id: 'leader-shares', table, node: cells(share) },
  ];
}

function keyFigureRows(figures: readonly KeyFigure[]): FlowItem[] {
  const table: FlowTable = {
    id: 'leader-figures-table',
    widths: [1750, 3874, 1150, 1330, 1250],
    sizePt: 11,
    head: <HeadRow cells={leaderText.keyColumns} />,
  };
  return figures.map((figure, index) => ({
    kind: 'row',
    id: `leader-figure-${index}`,
    table,
    node: (
      <>
        <td>{figures[index - 1]?.group === figure.group ? '' : figure.group}</td>
        <td>{figure.label}</td>
        <td className={classes.center}>{figure.unitOfMeasure}</td>
        <td className={classes.totalFigure}>
          {figure.indicator === undefined ? (
            figure.text
          ) : (
            <TableFigure
              text={figure.text}
              source={{ kind: 'total', indicator: figure.indicator }}
              isFirst={index === 0}
            />
          )}
        </td>
        <td className={classes.center}>{figure.unitsText}</td>
      </>
    ),
  }));
}

function unitList(
  name: string,
  title: string,
  units: readonly LeaderUnit[],
  nobody: string,
): FlowItem[] {
  const id = `leader-${name}`;
  if (units.length === 0) return [heading(id, title), text(`${id}-nobody`, nobody)];
  const table: FlowTable = {
    id: `${id}-table`,
    widths: [624, 2800, 2300, 1430, 2200],
    sizePt: 11,
    head: <HeadRow cells={leaderText.unitColumns} />,
  };
  return [
    heading(id, `${title} (${units.length})`),
    ...units.map((unit, index): FlowItem => ({
      kind: 'row',
      id: `${id}-${unit.code}`,
      table,
      node: (
        <>
          <td className={classes.center}>{index + 1}</td>
          <td>{unit.name}</td>
          <td>{unit.contact}</td>
          <td>{unit.phone}</td>
          <td>{unit.note}</td>
        </>
      ),
    })),
  ];
}

function dutyRows(duties: readonly LeaderDuty[]): FlowItem[] {
  const head = heading('leader-duties', leaderText.duties);
  if (duties.length === 0) return [head, text('leader-no-duties', leaderText.noDuties)];
  const table: FlowTable = {
    id: 'leader-duties-table',
    widths: [3600, 4054, 1700],
    sizePt: 11,
    head: <HeadRow cells={leaderText.dutyColumns} />,
  };
  return [
    head,
    ...duties.map((duty, index): FlowItem => ({
      kind: 'row',
      id: `leader-duty-${index}`,
      table,
      node: (
        <>
          <td>{`${duty.unitText}: ${duty.text}`}</td>
          <td>{duty.result}</td>
          <td className={classes.center}>{duty.assessment}</td>
        </>
      ),
    })),
  ];
}

function sourceRows(source: IndicatorSources): FlowItem[] {
  const id = `leader-source-${source.indicator}`;
  const measure = source.unitOfMeasure === '' ? '' : ` ${source.unitOfMeasure}`;
  const table: FlowTable = {
    id: `${id}-table`,
    widths: [3000, 1500, 4854],
    sizePt: 11,
    head: <HeadRow cells={leaderText.sourceColumns} />,
  };
  return [
    {
      kind: 'block',
      id,
      keepNext: true,
      node: (
        <div className={classes.insideSubheading}>
          {`${source.label}: ${source.totalText}${measure}`}
        </div>
      ),
    },
    ...source.entries.map((entry): FlowItem => ({
      kind: 'row',
      id: `${id}-${entry.unitCode}`,
      table,
      node: (
        <>
          <td>{entry.unitName}</td>
          <td className={classes.figure}>
            <TableFigure
              text={entry.valueText}
              source={{
                kind: 'unitValue',
                indicator: source.indicator,
                unit: entry.unitCode,
              }}
              isFirst={entry === source.entries[0]}
            />
          </td>
          <td>{entry.source}</td>
        </>
      ),
    })),
  ];
}

function text(id: string, content: string, className = classes.insideText): FlowItem {
  return { kind: 'block', id, node: <div className={className}>{content}</div> };
}

function heading(id: string, content: string): FlowItem {
  return {
    kind: 'block',
    id,
    keepNext: true,
    node: <h2 className={classes.insideHeading}>{content}</h2>,
  };
}
