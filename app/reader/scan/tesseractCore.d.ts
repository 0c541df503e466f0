/** The part of the engine's surface that is used; the package ships no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type TesseractApi = {
    /** 0 when the data of the language was taken. */
    readonly Init: (folder: null, language: string, engine: number) => number;
    readonly SetVariable: (name: string, value: string) => boolean;
    /** 0 when the picture `/input` was read. */
    readonly SetImageFile: (orientation: number, angle: number) => number;
    readonly Recognize: (monitor: null) => number;
    readonly GetJSONText: () => string;
  };
  type TesseractModule = {
    readonly FS: { readonly writeFile: (name: string, bytes: Uint8Array) => void };
    readonly TessBaseAPI: new () => TesseractApi;
  };
  const createModule: (options: {
    readonly wasmBinary: Uint8Array;
    readonly TesseractProgress: (percent: number) => void;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }) => Promise<TesseractModule>;
  export = createModule;
}
