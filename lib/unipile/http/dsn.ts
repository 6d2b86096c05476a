import { failed, ok, type Result } from '@/lib/result';
import { stripEnds } from '@/lib/strip-ends';
import { forbiddenHost } from './forbidden-host';
import { isSurelyKey } from './typed/api-key';
import { INVISIBLE } from './typed/invisible';

/** Why a typed DSN cannot be used. */
export type DsnProblem = {
  readonly kind: 'dsn-refused';
  readonly why:
    | 'empty'
    /** The field was left empty, and v2, which needs no DSN, refused the key. */
    | 'empty-and-not-v2'
    | 'not-an-address'
    /** Not the address but the key. */
    | 'api-key'
    /** An address with more beside it, and not clear which address and which key are meant. */
    | 'several'
    | 'dashboard'
    | 'not-https'
    | 'has-credentials'
    | 'bad-port'
    | 'bad-host'
    | 'ip-address'
    | 'local-host'
    | 'address-in-name'
    | 'linkedin';
};

/** The two versions of Unipile's API: separate sign-ups, keys and accounts (unipile's "getting started" of late 2026). */
export type ApiVersion = 'v1' | 'v2';

/** Where the API is, rebuilt from checked parts. `host` is lower-case ASCII; `port` is null where it is the protocol's own. */
export interface Dsn {
  readonly protocol: 'https:' | 'http:';
  readonly host: string;
  readonly port: number | null;
  readonly version: ApiVersion;
}

/** Where v2 is, for everybody: it has no DSN of one's own. */
export const V2_ADDRESS: Dsn = { protocol: 'https:', host: 'api.unipile.com', port: null, version: 'v2' };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const WRAPPING = /[\s"'`“”‘’«»<>,;]/;
/** A DSN with its name before it, as in a file of settings. */
const NAMED = /^(?:export )?[\w-]*dsn["']?[:=] ?["'`]?(?!\/)/i;
/** Longer than any address: a longer text is refused before any pattern is run on it. */
const MAX_TYPED = 2_000;
const ADDRESS = /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<authority>[^/?#]*)(?<path>[^?#]*)/i;
const AUTHORITY = /^(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>.*))?$/;
/** The base path of each version, with any route that was pasted along with it. */
const API_PATH = /^\/*(?:api(?:\/+v1(?:\/.*)?)?\/*)?$/;
const V2_PATH = /^\/*v2(?:\/.*)?$/;
const isApiPath = (path: string) => API_PATH.test(path) || V2_PATH.test(path);
/** The pages on which a customer finds the key; v1's shows the DSN as well, v2 has none. */
const DASHBOARDS: Readonly<Record<string, 'dashboard' | Dsn>> = {
  'dashboard.unipile.com': 'dashboard',
  'dashboardv2.unipile.com': V2_ADDRESS,
};
const NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const DEFAULT_PORTS = { 'https:': 443, 'http:': 80 } as const;

type ParsedDsn = Result<{ readonly dsn: Dsn; readonly repaired: boolean }, DsnProblem>;

/** Reads what the user typed or pasted. `repaired` is true where the DSN differs from it in any character. */
export function parseDsn(typed: string, options: { readonly loopbackAllowed: boolean }): ParsedDsn {
  const parsed = addressIn(typed, options);
  const unlike = !parsed.ok && (parsed.problem.why === 'not-an-address' || parsed.problem.why === 'bad-host');
  return unlike && isSurelyKey(typed) ? refused('api-key') : parsed;
}

function addressIn(typed: string, { loopbackAllowed }: { readonly loopbackAllowed: boolean }): ParsedDsn {
  const visible = stripEnds(typed.slice(0, MAX_TYPED).replace(INVISIBLE, ''), WRAPPING);
  const text = visible.replace(/ *: */g, ':').replace(NAMED, '');
  if (text === '') return refused('empty');
  const { scheme, authority = '', path = '' } = ADDRESS.exec(text)?.groups ?? {};
  if (/[\s\\]/.test(text) || authority === '' || typed.length > MAX_TYPED) return refused('not-an-address');
  const dashboard = dashboardAt(scheme, authority);
  if (dashboard === 'dashboard') return refused(dashboard);
  if (dashboard) return ok({ dsn: dashboard, repaired: true });
  if (!isApiPath(path)) return refused('not-an-address');
  if (authority.includes('@')) return refused('has-credentials');
  const { host: typedHost = '', port: typedPort } = AUTHORITY.exec(authority)?.groups ?? {};
  const host = typedHost.toLowerCase();
  const loopback = loopbackAllowed && LOOPBACK.has(host);
  const protocol = protocolOf(scheme, loopback);
  if (!protocol) return refused('not-https');
  const badHost = loopback ? null : hostProblem(host);
  if (badHost) return refused(badHost);
  const port = portOf(typedPort);
  if (port === 'bad') return refused('bad-port');
  const dsn = ofItsVersion({ protocol, host, port: port === DEFAULT_PORTS[protocol] ? null : port }, path);
  return ok({ dsn, repaired: dsnText(dsn) !== typed });
}

/** `api27.unipile.com:15796`, `api.unipile.com/v2`: what the user sees; `parseDsn` reads it back as the same DSN. */
export function dsnText(dsn: Dsn): string {
  const scheme = dsn.protocol === 'https:' && LOOPBACK.has(dsn.host) ? 'https://' : '';
  return scheme + dsn.host + (dsn.port === null ? '' : `:${dsn.port}`) + (dsn.version === 'v2' ? '/v2' : '');
}

/** The origin that every request goes to. */
export const dsnOrigin = (dsn: Dsn): string => `${dsn.protocol}//${dsn.host}${dsn.port === null ? '' : `:${dsn.port}`}`;

/**
 * The other version of the API, where a key that this address refused may belong. Only Unipile's own host is handed a key
 * that was meant for another of its hosts; v2 cannot tell which DSN a key of v1 belongs to.
 */
export function otherVersion(dsn: Dsn): Dsn | null {
  if (LOOPBACK.has(dsn.host)) return { ...dsn, version: dsn.version === 'v1' ? 'v2' : 'v1' };
  return dsn.version === 'v1' && isUnipileHost(dsn) ? V2_ADDRESS : null;
}

/** The match pattern that permits this host: a pattern without a port covers them all, and Firefox refuses one with. */
export const hostPattern = (dsn: Dsn): string => `${dsn.protocol}//${dsn.host}/*`;

/** Whether the host is one of Unipile's own, which the manifest already permits. */
export const isUnipileHost = (dsn: Dsn): boolean => dsn.host === 'unipile.com' || dsn.host.endsWith('.unipile.com');

const refused = (why: DsnProblem['why']) => failed<DsnProblem>({ kind: 'dsn-refused', why });

function dashboardAt(scheme: string | undefined, authority: string): 'dashboard' | Dsn | null {
  const host = authority.toLowerCase();
  const https = scheme === undefined || scheme.toLowerCase() === 'https';
  return https && Object.hasOwn(DASHBOARDS, host) ? (DASHBOARDS[host] ?? null) : null;
}

/** v2 by its path, or by being `api.unipile.com` itself, where there is nothing else. */
function ofItsVersion(at: Omit<Dsn, 'version'>, path: string): Dsn {
  const own = at.host === V2_ADDRESS.host && at.port === null;
  if (!own && !V2_PATH.test(path)) return { ...at, version: 'v1' };
  const dsn: Dsn = { ...at, version: 'v2' };
  return isUnipileHost(dsn) ? V2_ADDRESS : dsn;
}

/** Without a scheme it is https, but for the sandbox on loopback, which speaks http. */
function protocolOf(scheme: string | undefined, loopback: boolean): Dsn['protocol'] | null {
  const named = scheme?.toLowerCase() ?? (loopback ? 'http' : 'https');
  if (named === 'https') return 'https:';
  return named === 'http' && loopback ? 'http:' : null;
}

function hostProblem(host: string): DsnProblem['why'] | null {
  if (host.startsWith('[')) return 'ip-address';
  // Nothing is ever there (RFC 6761): practice has such a name, and no key may be sent to it.
  if (host === 'invalid' || host.endsWith('.invalid')) return 'bad-host';
  const normalised = URL.parse(`https://${host}`)?.hostname;
  if (normalised && /^\d+\.\d+\.\d+\.\d+$/.test(normalised)) return 'ip-address';
  // ASCII only: full-width letters and ideographic dots would resolve to another host than the one shown.
  return NAME.test(host) && normalised === host ? forbiddenHost(host) : (forbiddenHost(host) ?? 'bad-host');
}

function portOf(typed: string | undefined): number | null | 'bad' {
  if (typed === undefined) return null;
  const port = Number(typed);
  return /^[1-9]\d{0,4}$/.test(typed) && port <= 65_535 ? port : 'bad';
}
