import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ACTION_NAMES } from '#app/contract/messages.vi.ts';
import { STORED_WORDS } from '#app/contract/recordWords.vi.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { displayNumber } from '#app/domain/value.ts';
import { useApi } from '../api/apiContext.tsx';
import { errorSentence } from '../api/errors.ts';
import type { Outputs } from '../api/session.ts';
import { cellHistoryText } from '../i18n/cellHistory.vi.ts';
import { formatMoment } from '../shell/formatMoment.ts';
import classes from './CellHistory.module.css';

type History = Outputs['audit']['ofCell'];
type Side = History['entries'][number]['before'];

const SHOWN = 20;

/** "Ai sửa số này?": who changed one figure, when, from what to what, newest first. */
export function CellHistory(props: {
  readonly campaign: string;
  readonly unitCode: string;
  readonly indicator: string;
}) {
  const api = useApi();
  const { campaign, unitCode, indicator } = props;
  const history = useQuery({
    queryKey: ['cellHistory', campaign, unitCode, indicator],
    queryFn: () => api.audit.ofCell({ campaign, unitCode, indicator }),
  });
  if (history.data === undefined) {
    return history.error === null ? null : <p role="alert">{errorSentence(history.error)}</p>;
  }
  const { entries, unitName, label, type } = history.data;
  if (entries.length === 0) return <p className={classes.none}>{cellHistoryText.none}</p>;
  return (
    <ol className={classes.list} aria-label={cellHistoryText.label(unitName, label)}>
      {entries.slice(0, SHOWN).map((entry, place) => (
        // One step may change a figure twice, so that its sequence alone names no line.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${entry.sequence} ${place}`}>
          <span className={classes.change}>
            <span className={classes.before}>{sideText(entry.before, type)}</span>
            <IconArrowRight size={13} stroke={1.6} aria-label={cellHistoryText.becomes} />
            <b>{sideText(entry.after, type)}</b>
          </span>
          <span className={classes.meta}>
            {[
              entry.actor,
              formatMoment(entry.at),
              ACTION_NAMES[entry.action] ?? entry.action,
              ...(entry.channel === null ? [] : [STORED_WORDS[`channel.${entry.channel}`] ?? '']),
              ...(entry.sourceAt === null ? [] : [entry.sourceAt]),
            ].join(' · ')}
          </span>
        </li>
      ))}
      {entries.length > SHOWN && <li>{cellHistoryText.more(entries.length - SHOWN)}</li>}
    </ol>
  );
}

function sideText(side: Side, type: History['type']): string {
  if (side === null) return cellHistoryText.unanswered;
  if (side.state !== 'value') return STORED_WORDS[`state.${side.state}`] ?? side.raw;
  if (side.amount === null) return side.text ?? side.raw;
  return formatNumber(displayNumber(side.amount, type));
}
