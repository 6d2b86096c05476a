/** Words of the API's own language; with a capital few of them can be somebody's name (so no "mark", "page" or "will"). */
const WORDS = `
a about above accept accepted access account accounts action active activity actor add address addresses after again all allow
allowed already an and answer api archived are array as at attachment attachments attendee attendees attendeeids attempt auth authorization auto
avatar background be been before blocked body boolean both by cancel cancelled cannot characters chat chats check checkpoint code
company complete configuration conflict connect connected connection connections contact contacts content count created creator credentials credits current
cursor custom daily data date day days declined default degree deleted delivered denied description detail details did direct disabled
disconnected distance document does down due duration edited education email emails empty enabled end ended endorsed endpoint enough
error errors event exceeded exist existing exists experience expired external failed feature field fields file filename files first
follower followers following for forbidden format forwarded found free from full get go group handle has have header headline hidden
hour hours http id identifier ids image in inbox inmail inner insufficient intent internal into invalid invitation invitations invite invited
inviter is issue it item items its job json key kind label language last later least limit limited limits link linkedin list
locale location locked login longer lost maintenance malformed many match maximum member members mentioned message messages
metadata method methods mime minimum minute minutes missing month monthly more muted must name navigator need network never new next no
not note notes now null number object of off offset on one only open operation option or organization original other out over own
parameter parameters params parent participant participants password path payload pending people per period permission permissions
person phone picture pinned plan please port position premium private processed profile profiles provider proxy public
quantity query quota quoted rate reached reaction reactions read reason received recent recently recipient recipients recruiter refused
register rejected relation relations relationship remaining remove removed reply request requests required reset resource response restricted restriction
result results retry role route sales same schema scope search seat second seconds section sections seen self send sender sending sent
server service session settings shared should size skills soon source specifics start started state status still string
subject subscription success summary supported sync system tag temporarily temporary text than that the them then there this throttled
time timed timeout timestamp title to today token too total try type types unable unauthorized unavailable unexpected unknown unprocessable unread unsupported
until up update updated uri url urn usage user username users valid validation value variant version video view voice wait warning was
webhook website week weekly weeks when where which while with withdraw withdrawn within without work wrong xml year yet you your
`;

const LISTED: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a word, in small letters, may be kept of an answer. */
export const isListed = (word: string): boolean => LISTED.has(word);

/** Those few: as in Doris Day, Sally Field, Herbert Read. */
const NAMES: ReadonlySet<string> = new Set([
  'Day',
  'Field',
  'Fields',
  'First',
  'Free',
  'Full',
  'Link',
  'Read',
  'Self',
  'View',
  'Work',
]);

/** Whether a word of a text, as it is written there, may be part of somebody's name. */
export const isNameToo = (word: string): boolean => NAMES.has(word);
