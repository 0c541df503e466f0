import {
  IconFile,
  IconFileDescription,
  IconMail,
  IconMessage,
  IconPhone,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { Chip } from '../../components/Chip.tsx';
import { STATUS_SIGNS } from '../../components/statusChips.ts';
import {
  boardText,
  CHANNEL_NAMES,
  KIND_NAMES,
  REVIEW_NAMES,
  STATUS_NAMES,
} from '../../i18n/board.vi.ts';
import { gridRowPath } from '../../shell/screens.ts';
import classes from './Arrivals.module.css';
import type { Arrival } from './boardTypes.ts';

const CHANNEL_ICONS: Readonly<Record<Arrival['channel'], Icon>> = {
  paper: IconFileDescription,
  zalo: IconMessage,
  email: IconMail,
  phone: IconPhone,
  meeting: IconUsers,
  file: IconFile,
};

/** One message: who, by which way, how much, and what still asks for a look. */
export function ArrivalRow({
  arrival,
  today,
}: {
  readonly arrival: Arrival;
  readonly today: string;
}) {
  const ChannelIcon = CHANNEL_ICONS[arrival.channel];
  return (
    <li className={classes.row}>
      <ChannelIcon size={16} stroke={1.6} aria-hidden />
      <span className={classes.text}>
        <Link href={gridRowPath(arrival.unitCode)} className={classes.unit}>
          {arrival.unitName}
        </Link>{' '}
        <span className={classes.facts}>{factsText(arrival)}</span>
      </span>
      <ArrivalChip arrival={arrival} />
      <span className={classes.when}>{whenText(arrival, today)}</span>
    </li>
  );
}

/** One chip: what asks for an action stands before what is only worth knowing. */
function ArrivalChip({ arrival }: { readonly arrival: Arrival }) {
  if (arrival.reviewState === 'returned') {
    return <Chip {...STATUS_SIGNS.returned} text={STATUS_NAMES.returned} />;
  }
  if (arrival.awaitsConfirmation) {
    return <Chip icon={IconMail} tone="note" text={REVIEW_NAMES.awaitsConfirmation} />;
  }
  if (arrival.unitStatus === 'late') {
    return <Chip {...STATUS_SIGNS.late} text={STATUS_NAMES.late} />;
  }
  return arrival.reviewState === 'checked' ? (
    <Chip {...STATUS_SIGNS.onTime} text={REVIEW_NAMES.checked} />
  ) : (
    <Chip tone="plain" text={REVIEW_NAMES.received} />
  );
}

function factsText({ channel, kind, values, photos, unitStatus }: Arrival): string {
  const facts = [
    CHANNEL_NAMES[channel],
    KIND_NAMES[kind],
    unitStatus === 'none' ? STATUS_NAMES.none.toLocaleLowerCase('vi') : boardText.values(values),
    photos > 0 ? boardText.photos(photos) : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

function whenText({ receivedOn, receivedTime }: Arrival, today: string): string {
  return receivedOn === today && receivedTime !== null
    ? receivedTime
    : formatShortDate(receivedOn).replace(/\/\d{4}$/u, '');
}
