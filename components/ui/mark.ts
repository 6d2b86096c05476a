/** The mark of Kith on a 24 px grid: two arcs that come from either side and meet. Every surface draws this one, and so do `public/icon`. */
export const MARK = 'M4.5 18a9 9 0 0 1 9-9M19.5 6a9 9 0 0 1-9 9';
