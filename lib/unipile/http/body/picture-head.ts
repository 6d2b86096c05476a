/** What the beginning of a picture says of it; px. */
interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** Of a picture this wide and high the pixels take 16 MB; LinkedIn's own photos end at 800. */
const MOST_PX = 2_048;

/**
 * What kind of picture the bytes begin as, and how large it will be once it is decoded: a few bytes can claim gigabytes. Whatever the
 * server calls them; null for anything else, SVG above all, which is a document and no picture.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const head = pngHead(view) ?? webpHead(view) ?? jpegHead(view);
    return head && isDrawable(head.width) && isDrawable(head.height) ? head : null;
  } catch (error) {
    // It ends before it has said what it is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const isDrawable = (px: number) => px > 0 && px <= MOST_PX;

const PNG = 0x89504e47;
const PNG_END = 0x0d0a1a0a;
const IHDR = 0x49484452;

function pngHead(view: DataView): PictureHead | null {
  if (view.getUint32(0) !== PNG || view.getUint32(4) !== PNG_END || view.getUint32(12) !== IHDR) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

const RIFF = 0x52494646;
const WEBP = 0x57454250;
const LOSSY = 0x56503820;
const LOSSLESS = 0x5650384c;
const EXTENDED = 0x56503858;
const LOSSY_START = 0x9d012a;

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;

function webpHead(view: DataView): PictureHead | null {
  if (view.getUint32(0) !== RIFF || view.getUint32(8) !== WEBP) return null;
  const type = 'image/webp';
  switch (view.getUint32(12)) {
    case LOSSY: {
      if ((view.getUint32(22) & 0xffffff) !== LOSSY_START) return null;
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    }
    case LOSSLESS: {
      const packed = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f
        ? { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
        : null;
    }
    case EXTENDED:
      return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

/** Begins a JPEG, and the segment that says how large it is: of all SOFs those that are no DHT, JPG or DAC. */
const SOI = 0xffd8;
const isFrame = (marker: number) => marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
/** Segments before the frame: more than any camera or program writes. */
const MOST_SEGMENTS = 100;

function jpegHead(view: DataView): PictureHead | null {
  if (view.getUint16(0) !== SOI) return null;
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const marker = view.getUint16(at);
    if (isFrame(marker)) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isSegment = marker >= 0xffc0 && marker !== 0xffda && marker !== 0xffff;
    const length = view.getUint16(at + 2);
    if (!isSegment || length < 2) return null;
    at += 2 + length;
  }
  return null;
}
