import { TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { packageText } from '../../i18n/reportLife.vi.ts';
import classes from './SettingsScreen.module.css';

/** How heavy a package the office can send; leaving the field saves it. */
export function PackageSettings() {
  const api = useApi();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['packageLimit'],
    queryFn: () => api.reportLife.readPackageLimit(),
  });
  const [typed, setTyped] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (limitMb: number) => api.reportLife.savePackageLimit({ limitMb }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      setTyped(null);
    },
  });
  if (query.data === undefined) return null;
  const shown = typed ?? String(query.data.limitMb);
  const isValid = /^\d{1,3}$/u.test(shown.trim()) && Number(shown) >= 1 && Number(shown) <= 500;
  const leave = () => {
    if (isValid && Number(shown) !== query.data.limitMb) save.mutate(Number(shown));
  };
  return (
    <section className={classes.panel} aria-label={packageText.limitHeading}>
      <h2>{packageText.limitHeading}</h2>
      <TextInput
        size="md"
        className={classes.short}
        label={packageText.limitLabel}
        description={packageText.limitHelp}
        inputMode="numeric"
        value={shown}
        error={isValid ? null : packageText.limitRange}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={leave}
      />
      {save.error !== null && (
        <p role="alert" className={classes.error}>
          {errorSentence(save.error)}
        </p>
      )}
    </section>
  );
}
