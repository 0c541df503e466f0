/** The kinds of photo that Word, Excel and every screen can show. */
export type PhotoMediaType = 'image/jpeg' | 'image/png';
