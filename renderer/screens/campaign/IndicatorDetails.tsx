import { ActionIcon, NativeSelect, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { detailsText } from '../../i18n/campaign.vi.ts';
import classes from './CampaignScreen.module.css';
import type { Setup, SetupIndicator } from './setupTypes.ts';

const AGGREGATES = ['sum', 'max'] as const;
const DERIVATIONS = ['activities', 'participants', 'photos'] as const;

/** What is seldom changed of an indicator: group, total, what it is compared with, its event. */
export function IndicatorDetails({
  indicator,
  events,
  isReadOnly,
  onChange,
}: {
  readonly indicator: SetupIndicator;
  readonly events: Setup['events'];
  readonly isReadOnly: boolean;
  readonly onChange: (patch: Partial<SetupIndicator>) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [group, setGroup] = useState<string | null>(null);
  const label = detailsText.of(indicator.label);
  const leaveGroup = () => {
    const groupLabel = (group ?? '').trim();
    if (groupLabel !== '' && groupLabel !== indicator.groupLabel) onChange({ groupLabel });
    setGroup(null);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon
            variant="subtle"
            aria-label={label}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <IconAdjustments size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={classes.details}>
        <TextInput
          label={detailsText.group}
          value={group ?? indicator.groupLabel}
          maxLength={200}
          readOnly={isReadOnly}
          onChange={(event) => setGroup(event.currentTarget.value)}
          onBlur={leaveGroup}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) leaveGroup();
          }}
        />
        {indicator.type !== 'text' && (
          <>
            <NativeSelect
              label={detailsText.aggregate}
              value={indicator.aggregate}
              disabled={isReadOnly}
              data={AGGREGATES.map((value) => ({ value, label: detailsText.aggregates[value] }))}
              onChange={(event) => {
                const chosen = AGGREGATES.find((each) => each === event.currentTarget.value);
                if (chosen !== undefined) onChange({ aggregate: chosen });
              }}
            />
            <NativeSelect
              label={detailsText.derivesFrom}
              value={indicator.derivesFrom ?? ''}
              disabled={isReadOnly}
              data={[
                { value: '', label: detailsText.derivesNot },
                ...DERIVATIONS.map((value) => ({ value, label: detailsText.derivations[value] })),
              ]}
              onChange={(event) => {
                const chosen = DERIVATIONS.find((each) => each === event.currentTarget.value);
                onChange({ derivesFrom: chosen ?? null });
              }}
            />
          </>
        )}
        <NativeSelect
          label={detailsText.event}
          description={events.length === 0 ? detailsText.noEvents : null}
          value={indicator.event ?? ''}
          disabled={isReadOnly || events.length === 0}
          data={[
            { value: '', label: detailsText.ofCampaign },
            ...events.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ event: value === '' ? null : value });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
