import { Button, Group, Radio } from '@mantine/core';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { flowText } from '../../i18n/directives.vi.ts';
import type { Proposal } from './directiveTypes.ts';
import classes from './Flow.module.css';

/** Which of the documents the paper cites is the request it passes on: none until a person says so. */
export function CitedRequests({
  cited,
  chosen,
  onChoose,
}: {
  readonly cited: Proposal['cited'];
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}) {
  if (cited.length === 0) return null;
  return (
    <Radio.Group
      label={flowText.request}
      value={chosen === null ? null : String(chosen)}
      onChange={(index) => onChoose(Number(index))}
    >
      <Group gap="lg" className={classes.cited}>
        {cited.map(({ number, symbol, issuedOn }, index) => (
          <Radio
            key={`${number}/${symbol} ${issuedOn ?? ''}`}
            value={String(index)}
            label={[`${number}/${symbol}`, issuedOn === null ? '' : formatShortDate(issuedOn)]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
        {chosen !== null && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
            {flowText.noRequest}
          </Button>
        )}
      </Group>
    </Radio.Group>
  );
}
