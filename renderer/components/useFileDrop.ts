import { useEffect, useEffectEvent, useState } from 'react';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { intakeText } from '../i18n/photos.vi.ts';

/**
 * Files that are pasted or dropped anywhere on the screen. A text on the
 * clipboard belongs to the field that has the focus, also when a picture of it
 * lies beside it, as Word and Excel do.
 */
export function useFileDrop(isOpen: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (!isOpen || clipboardData === null || clipboardData.files.length === 0) return;
    const isText = clipboardData.types.includes('text/plain');
    if (isText && target instanceof HTMLInputElement) return;
    event.preventDefault();
    onFiles(named([...clipboardData.files]));
  });
  const over = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    setOver(isOpen);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    if (isOpen) onFiles([...event.dataTransfer.files]);
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('paste', (event) => paste(event), { signal });
    window.addEventListener('dragover', (event) => over(event), { signal });
    window.addEventListener('dragleave', (event) => leave(event), { signal });
    window.addEventListener('drop', (event) => drop(event), { signal });
    return () => controller.abort();
  }, []);
  return isOver;
}

/** Every picture of the clipboard is called image.png: the moment tells them apart. */
function named(files: readonly File[]): File[] {
  const moment = vietnamTime(Date.now()).slice(0, 16).replace('T', ' ').replace(':', 'h');
  return files.map((file, index) =>
    file.name === 'image.png'
      ? new File([file], intakeText.pastedName(moment, index + 1), { type: file.type })
      : file,
  );
}
