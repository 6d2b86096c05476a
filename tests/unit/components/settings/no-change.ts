/** What an import says of itself that would change nothing but entries. */
export const NO_CHANGE = {
  settings: [],
  control: false,
  tier: null,
  drafts: 0,
  templates: 0,
  keepsakes: 0,
  handled: 0,
  pause: false,
};
