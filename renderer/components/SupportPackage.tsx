import { useApi } from '../api/apiContext.tsx';
import { supportText } from '../i18n/support.vi.ts';
import { useWrittenFile } from './useWrittenFile.ts';
import { WrittenFileButton } from './WrittenFileButton.tsx';

/** Saves the package for support, and says before what is in it and what is not. */
export function SupportPackage({ className }: { readonly className?: string | undefined }) {
  const api = useApi();
  const file = useWrittenFile({
    kind: 'zip',
    write: () => api.support.export(),
    download: () => api.support.download(),
  });
  return (
    <>
      <p className={className}>{supportText.meaning}</p>
      <WrittenFileButton label={supportText.save} file={file} />
    </>
  );
}
