import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { invariant } from '#app/domain/result.ts';
import { packageFolder } from '../packageFolder.ts';

/** Recognises the letters of one picture (PNG, JPEG) and answers in the engine's own JSON. */
export type Recogniser = (
  picture: Uint8Array,
  onProgress: (share: number) => void,
) => Promise<unknown>;

/**
 * The recognition engine in this process, without its worker thread and the code
 * that would download a language: program and Vietnamese data are files of the
 * package. It runs until a page is done and cannot be asked anything meanwhile;
 * whoever does not want to wait ends the process.
 */
export async function loadRecogniser(): Promise<Recogniser> {
  const { default: createModule } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const wasmBinary = await readFile(
    `${packageFolder('tesseract.js-core')}/tesseract-core-simd-lstm.wasm`,
  );
  const packed = await readFile(
    `${packageFolder('@tesseract.js-data/vie')}/4.0.0_best_int/vie.traineddata.gz`,
  );
  const language = await promisify(gunzip)(packed);
  return async (picture, onProgress) => {
    const engine = await createModule({
      wasmBinary,
      // The first three tenths are the look for lines.
      TesseractProgress: (percent) => onProgress(Math.min(1, Math.max(0, percent / 100))),
      print: () => undefined,
      printErr: () => undefined,
    });
    engine.FS.writeFile('vie.traineddata', language);
    const api = new engine.TessBaseAPI();
    invariant(api.Init(null, 'vie', NEURAL_ENGINE) === 0, 'the language is in the package');
    // Scans say nothing of their size or say it wrong.
    api.SetVariable('user_defined_dpi', '200');
    engine.FS.writeFile('/input', picture);
    invariant(api.SetImageFile(UPRIGHT, 0) === 0, 'the picture was drawn here');
    api.Recognize(null);
    return JSON.parse(api.GetJSONText());
  };
}

const NEURAL_ENGINE = 1;
const UPRIGHT = 1;
