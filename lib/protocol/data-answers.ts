import type { ExportHead, ExportStretch } from './data-views';

/** What the requests about stored data answer. */
export interface DataAnswers {
  'data.export': ExportHead;
  'data.export.entries': ExportStretch;
  'data.import': null;
  /** How many entries were not known here, or not as far along. */
  'data.import.entries': number;
  'data.erase': null;
}
