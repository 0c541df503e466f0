import { Button, FileButton, Select } from '@mantine/core';
import { IconDownload, IconFileImport, IconTrash } from '@tabler/icons-react';
import { IconAction } from '../../components/IconAction.tsx';
import { WrittenFileButton } from '../../components/WrittenFileButton.tsx';
import type { WrittenFile } from '../../components/useWrittenFile.ts';
import { formText } from '../../i18n/receivedForms.vi.ts';
import { formatMoment } from '../../shell/formatMoment.ts';
import classes from './Forms.module.css';
import type { ReceivedForm } from './formTypes.ts';

/** Which form, how another comes in, and what is done with the one that is open. */
export function FormTools({
  forms,
  chosen,
  isBusy,
  onChoose,
  onFile,
  onOriginal,
  onRemove,
  filled,
}: {
  readonly forms: readonly ReceivedForm[];
  readonly chosen: string | null;
  readonly isBusy: boolean;
  readonly onChoose: (formId: string) => void;
  readonly onFile: (file: File) => void;
  readonly onOriginal: () => void;
  readonly onRemove: () => void;
  readonly filled: WrittenFile;
}) {
  return (
    <>
      {forms.length > 0 && (
        <Select
          aria-label={formText.form}
          size="xs"
          w={300}
          allowDeselect={false}
          value={chosen}
          onChange={(id) => {
            if (id !== null) onChoose(id);
          }}
          data={forms.map(({ id, name, receivedAt }) => ({
            value: id,
            label: `${name} (${formatMoment(receivedAt)})`,
          }))}
        />
      )}
      <FileButton
        accept=".xlsx,.docx"
        onChange={(file) => {
          if (file !== null) onFile(file);
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            disabled={isBusy}
            leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden />}
          >
            {formText.choose}
          </Button>
        )}
      </FileButton>
      {chosen !== null && (
        <>
          <IconAction label={formText.original} onClick={onOriginal}>
            <IconDownload size={16} stroke={1.6} />
          </IconAction>
          <IconAction label={formText.remove} onClick={onRemove}>
            <IconTrash size={16} stroke={1.6} />
          </IconAction>
        </>
      )}
      <span className={classes.space} />
      {chosen !== null && <WrittenFileButton label={formText.fill} file={filled} />}
    </>
  );
}
