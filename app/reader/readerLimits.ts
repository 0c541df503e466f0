/** Caps on an untrusted file (reliability rules, section 4). Reaching one refuses the whole file. */
export const READER_LIMITS = {
  fileBytes: 25 * 1024 * 1024,
  archiveEntries: 2000,
  /** Bytes counted while inflating, over all parts that are read. */
  archiveBytes: 200 * 1024 * 1024,
  partBytes: 100 * 1024 * 1024,
  /** Inflated to packed size, looked at once a part has passed `ratioFloorBytes`. */
  ratio: 200,
  ratioFloorBytes: 1024 * 1024,
  xmlDepth: 256,
  /** Characters of a filled form on its way to the core: twice the largest file. */
  filledText: 70_000_000,
  /** Characters between two XML events: one text, one tag. */
  xmlToken: 1024 * 1024,
} as const;

/** Caps on a photo beyond those of every file. */
export const PHOTO_LIMITS = {
  /** 50 megapixels unpack to 200 MB; phones take 12 to 50. */
  pixels: 50_000_000,
  /** Longest side of the small picture. */
  thumbnailSide: 480,
  thumbnailQuality: 80,
  /** Longest side of the copy for print: 10 cm on paper at 400 points an inch. */
  printSide: 1600,
  printQuality: 88,
  /** Characters of a picture on its way to the core; an honest one has a tenth. */
  pictureText: 8_000_000,
} as const;

/** Caps on a directive beyond those of every file. */
export const DIRECTIVE_LIMITS = {
  pages: 200,
  /** Code points and words of one page; a Word document is one page. */
  pageText: 400_000,
  pageBoxes: 20_000,
  /** Code points of all pages. */
  totalText: 2_000_000,
  /** A picture inside of a PDF; larger ones are left out of the page. */
  imagePixels: 50_000_000,
  /** A page drawn as a picture: A4 at 200 dots an inch has 3.9 million. */
  drawnPixels: 8_000_000,
  drawnSide: 8_000,
  /** Dots an inch of a page for the screen and for reading its letters. */
  screenDpi: 110,
  scanDpi: 200,
  /** Longest side of a photographed page, for the screen and for reading its letters. */
  photoScreenSide: 1600,
  photoScanSide: 2600,
  pictureQuality: 88,
  /** Characters of a drawn page on its way to the core. */
  pictureText: 12_000_000,
} as const;

/** What the process that reads may use before it is killed. */
export const PROCESS_LIMITS = {
  seconds: 20,
  /** One page of a scan: drawing it and reading its letters. */
  scanSeconds: 60,
  heapMegabytes: 512,
  /** Buffers live outside the heap limit, so the whole process is watched too. */
  residentBytes: 1024 * 1024 * 1024,
  /** How often the resident size is looked at. */
  watchMilliseconds: 200,
} as const;
