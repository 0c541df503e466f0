import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconCheck,
  IconExclamationCircle,
  IconMessage,
  IconPhoto,
  IconTable,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { sourcesOf } from '#app/domain/importTray/trayView.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { trayText } from '../../i18n/importTray.vi.ts';
import type { DeskSource } from './trayTypes.ts';
import classes from './Tray.module.css';
import type { Tray } from './useTray.ts';

/** Everything in the tray with what is left to do about it; one of them alone when it is chosen. */
export function SourceList({
  tray,
  only,
  current,
  onOnly,
  onRemove,
}: {
  readonly tray: Tray;
  readonly only: string | null;
  /** The source of the row at hand. */
  readonly current: string | null;
  readonly onOnly: (id: string | null) => void;
  readonly onRemove: (source: DeskSource) => void;
}) {
  return (
    <section className={classes.sources} data-region aria-label={trayText.sourceList} tabIndex={-1}>
      <h2>{trayText.sources}</h2>
      <ul>
        {tray.sources.map((source) => {
          const Sign = signOf(source);
          return (
            <li
              key={source.id}
              data-current={source.id === current || undefined}
              data-only={source.id === only || undefined}
              data-refused={source.refused !== null || undefined}
            >
              <button
                type="button"
                aria-pressed={source.id === only}
                title={source.name}
                onClick={() => onOnly(source.id === only ? null : source.id)}
              >
                <Sign size={16} stroke={1.6} aria-hidden />
                <b>{source.name}</b>
                <small>{stateOf(tray, source)}</small>
              </button>
              <Tooltip label={trayText.takeOut(source.name)}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={trayText.takeOut(source.name)}
                  onClick={() => onRemove(source)}
                >
                  <IconX size={13} stroke={1.8} />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function signOf({ kind, cells, activities, repeatedOn }: DeskSource): Icon {
  if (kind === 'refused') return IconExclamationCircle;
  if (kind === 'photo') return IconPhoto;
  if (repeatedOn !== null && cells.length + activities.length === 0) return IconCheck;
  return kind === 'message' ? IconMessage : IconTable;
}

function stateOf({ view }: Tray, source: DeskSource): string {
  const { id, kind, refused, repeatedOn, cells, activities } = source;
  if (refused !== null) return refused;
  if (kind === 'photo') return trayText.photoHint;
  if (cells.length + activities.length === 0) {
    return repeatedOn === null
      ? trayText.nothingFound
      : trayText.repeated(formatShortDate(repeatedOn).slice(0, 5));
  }
  const asks = view.asking.filter((item) => sourcesOf(item).includes(id)).length;
  return trayText.counts(cells.length, asks);
}
