import type { DirectivePage, DirectiveSource } from '#app/domain/directiveSource.ts';
import type { PhotoMediaType } from '#app/domain/photo.ts';
import type { Result } from '#app/domain/result.ts';
import type { RawDocument } from '#app/importing/rawDocument.ts';
import type { FormEdits, RawForm } from '#app/importing/rawForm.ts';

/** A document together with the identity of the bytes it was read from. */
export type ReadFile = {
  readonly document: RawDocument;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly byteSize: number;
};

/** What is known of a photo once it was looked at, with two pictures of it drawn anew as JPEG. */
export type ReadPhoto = {
  readonly mediaType: PhotoMediaType;
  /** Upright, as the camera was held. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly thumbnail: Uint8Array;
  /** Large enough for an official page; without the notes a camera leaves, such as the place. */
  readonly print: Uint8Array;
};

/** A filled copy of a form; parts not named have the bytes they had. */
type FilledCopy = { readonly bytes: Uint8Array; readonly changedParts: readonly string[] };

/** A page of a directive drawn as a JPEG. */
type DrawnPicture = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly jpeg: Uint8Array;
};

type RecogniseOptions = {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Opens one untrusted file away from the core. `path` is a quarantined copy
 * that does not change while it is read. Fails with `fileUnreadable` or
 * `fileRefused`, never throws for anything a file can do. An aborted signal
 * ends the reading with a rejected promise (`signal.reason`).
 */
export type FileReader = {
  readonly read: (path: string, signal?: AbortSignal) => Promise<Result<ReadFile>>;
  readonly readPhoto: (path: string, signal?: AbortSignal) => Promise<Result<ReadPhoto>>;
  readonly readForm: (path: string, signal?: AbortSignal) => Promise<Result<RawForm>>;
  readonly fillForm: (
    path: string,
    edits: FormEdits,
    signal?: AbortSignal,
  ) => Promise<Result<FilledCopy>>;
  /** Text with places; pages that are pictures come without text. */
  readonly readDirective: (path: string, signal?: AbortSignal) => Promise<Result<DirectiveSource>>;
  /** A page of a PDF or a photo, for the screen; pages count from 1. */
  readonly drawPage: (
    path: string,
    page: number,
    signal?: AbortSignal,
  ) => Promise<Result<DrawnPicture>>;
  /** The letters of a page that is a picture: takes seconds, up to a minute. */
  readonly recognisePage: (
    path: string,
    page: number,
    options?: RecogniseOptions,
  ) => Promise<Result<DirectivePage>>;
};
