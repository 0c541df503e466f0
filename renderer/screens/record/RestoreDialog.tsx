import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { recordText } from '../../i18n/record.vi.ts';
import { useToast } from '../../shell/toasts.tsx';

/** A backup to go back to: one of the office's own, or a file from elsewhere. */
export type RestoreSource = {
  readonly label: string;
  readonly from: { readonly name: string } | { readonly file: File };
};

/** The question before the data of the office is replaced. */
export function RestoreDialog({
  source,
  onClose,
}: {
  readonly source: RestoreSource | null;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const restore = useMutation({
    mutationFn: (from: RestoreSource['from']) => api.session.restore(from),
    onSuccess: async ({ keptAside }) => {
      onClose();
      toast({
        text: keptAside === null ? recordText.restored : recordText.keptAside(keptAside),
      });
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  const close = () => {
    restore.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      question={source === null ? null : recordText.restoreQuestion(source.label)}
      safe={recordText.later}
      act={recordText.restore}
      isActing={restore.isPending}
      onSafe={close}
      onAct={() => {
        if (source !== null) restore.mutate(source.from);
      }}
    >
      <Text size="sm">{recordText.restoreMeaning}</Text>
      {restore.error !== null && (
        <Text size="sm" c="var(--error)" role="alert" mt="sm">
          {errorSentence(restore.error)}
        </Text>
      )}
    </ConfirmDialog>
  );
}
